package io.redthread.monitoring.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.monitoring.PurchaseThreads;
import io.redthread.monitoring.ThreadPlace;
import io.redthread.monitoring.ThreadPlaces;
import io.redthread.monitoring.ThreadView;
import io.redthread.monitoring.Threads;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The threads of sales and purchases, and where on them any number stands. */
@RestController
@RequestMapping("/api/monitoring")
class ThreadController {

    private final Threads threads;
    private final PurchaseThreads purchases;
    private final ThreadPlaces places;

    ThreadController(Threads threads, PurchaseThreads purchases, ThreadPlaces places) {
        this.threads = threads;
        this.purchases = purchases;
        this.places = places;
    }

    @GetMapping("/threads/{numberOrId}")
    @Requires(Permission.MONITORING_READ)
    ThreadView thread(@PathVariable String numberOrId) {
        return threads.of(numberOrId);
    }

    @GetMapping("/purchase-threads/{numberOrId}")
    @Requires(Permission.PURCHASING_READ)
    ThreadView purchase(@PathVariable String numberOrId) {
        return purchases.of(numberOrId);
    }

    @GetMapping("/thread-places")
    @Requires({Permission.MONITORING_READ, Permission.PURCHASING_READ})
    ThreadPlace place(@RequestParam String number) {
        return places.of(number);
    }
}
