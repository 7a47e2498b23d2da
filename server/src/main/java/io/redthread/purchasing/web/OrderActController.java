package io.redthread.purchasing.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.platform.database.Attempts;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.purchasing.OrderRelease;
import io.redthread.purchasing.OrderView;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.purchasing.PurchaseOrders;
import io.redthread.purchasing.web.OrderRequests.ConfirmRequest;
import io.redthread.purchasing.web.OrderRequests.ReasonRequest;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done to a purchase order after it was written, over HTTP. */
@RestController
@RequestMapping("/api/purchasing/orders/{id}")
class OrderActController {

    private final PurchaseOrders orders;
    private final OrderRelease release;
    private final Once once;
    private final Attempts attempts;

    OrderActController(PurchaseOrders orders, OrderRelease release, Once once, Attempts attempts) {
        this.orders = orders;
        this.release = release;
        this.once = once;
        this.attempts = attempts;
    }

    @PostMapping("/withdraw")
    @Requires(Permission.PURCHASING_EDIT)
    OrderView withdraw(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable PurchaseOrderId id,
            @RequestBody ReasonRequest request) {
        return done(key, "withdraw", id, request, () -> orders.withdraw(id, Given.text(request.reason())));
    }

    @PostMapping("/cancel")
    @Requires(Permission.PURCHASING_EDIT)
    OrderView cancel(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable PurchaseOrderId id,
            @RequestBody ReasonRequest request) {
        return done(key, "cancel", id, request, () -> orders.cancel(id, Given.text(request.reason())));
    }

    @PostMapping("/close")
    @Requires(Permission.PURCHASING_EDIT)
    OrderView close(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable PurchaseOrderId id,
            @RequestBody ReasonRequest request) {
        return done(key, "close", id, request, () -> orders.close(id, Given.text(request.reason())));
    }

    @PostMapping("/release")
    @Requires(Permission.PURCHASING_EDIT)
    OrderView release(@RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable PurchaseOrderId id) {
        return done(key, "release", id, "", () -> release.release(id));
    }

    @PostMapping("/viewed")
    @Requires(Permission.PURCHASING_EDIT)
    OrderView viewed(@RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable PurchaseOrderId id) {
        return done(key, "viewed", id, "", () -> release.viewed(id));
    }

    @PostMapping("/confirm")
    @Requires(Permission.PURCHASING_EDIT)
    OrderView confirm(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable PurchaseOrderId id,
            @RequestBody ConfirmRequest request) {
        var on = Given.value("/on", request.on());
        return done(key, "confirm", id, request, () -> release.confirm(id, on, Given.text(request.note())));
    }

    private OrderView done(IdempotencyKey key, String act, PurchaseOrderId id, Object request, Runnable work) {
        attempts.at(() -> {
            once.run(key, List.of(act, id, request), work);
            return true;
        });
        return orders.of(id);
    }
}
