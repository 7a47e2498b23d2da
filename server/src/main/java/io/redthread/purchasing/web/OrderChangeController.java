package io.redthread.purchasing.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.purchasing.ChangeView;
import io.redthread.purchasing.OrderChanges;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.purchasing.web.OrderRequests.ChangeRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changes of orders that bind us, over HTTP. */
@RestController
@RequestMapping("/api/purchasing/orders/{id}/changes")
class OrderChangeController {

    private final OrderChanges changes;
    private final Once once;

    OrderChangeController(OrderChanges changes, Once once) {
        this.changes = changes;
        this.once = once;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.PURCHASING_EDIT)
    ChangeView ask(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable PurchaseOrderId id,
            @RequestBody ChangeRequest request) {
        var content = Given.value("/content", request.content()).content();
        var revision = Given.value("/revision", request.revision());
        return once.answer(
                key,
                List.of("change", id, revision, content),
                ChangeView.class,
                () -> changes.ask(id, revision, content, Given.text(request.reason())));
    }
}
