package io.redthread.notification.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.identity.SignedInOnly;
import io.redthread.notification.Deliveries;
import io.redthread.notification.DeliveryFilter;
import io.redthread.notification.DeliveryId;
import io.redthread.notification.DeliveryView;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The delivery log over HTTP, and the demo phone. */
@RestController
@RequestMapping("/api/notification")
class DeliveryController {

    private final Deliveries deliveries;
    private final Once once;

    DeliveryController(Deliveries deliveries, Once once) {
        this.deliveries = deliveries;
        this.once = once;
    }

    @GetMapping("/deliveries")
    @Requires(Permission.NOTIFICATION_LOG)
    Page<DeliveryView> page(@ModelAttribute DeliveryFilter filter, @ModelAttribute PageQuery query) {
        return deliveries.page(filter, query);
    }

    @GetMapping("/deliveries/{id}")
    @Requires(Permission.NOTIFICATION_LOG)
    Deliveries.Detail get(@PathVariable DeliveryId id) {
        return deliveries.get(id);
    }

    @PostMapping("/deliveries/{id}/again")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.NOTIFICATION_LOG)
    void again(@RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable DeliveryId id) {
        once.run(key, List.of("send again", id), () -> deliveries.again(id));
    }

    /** In the demo company everybody may look at everybody's telephone. */
    @GetMapping("/demo-phone")
    @SignedInOnly
    List<DeliveryView> demoPhone() {
        return deliveries.onDemoPhone();
    }
}
