package io.redthread.sales;

import io.redthread.inventory.WarehouseFacts;
import io.redthread.inventory.Warehouses;
import io.redthread.inventory.events.WarehousesChanged;
import io.redthread.sales.domain.AllocationPreference;
import io.redthread.sales.store.AllocationStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The delivery-area rules and warehouses, looked up again every few seconds. */
@Component
class Preferences {

    private static final Duration FRESH = Duration.ofSeconds(3);

    private final AllocationStore store;
    private final Warehouses warehouses;
    private final Clock clock;
    private volatile @Nullable Held held;

    Preferences(AllocationStore store, Warehouses warehouses, Clock clock) {
        this.store = store;
        this.warehouses = warehouses;
        this.clock = clock;
    }

    AllocationPreference current() {
        var now = clock.instant();
        var current = held;
        if (current == null || current.until().isBefore(now)) {
            var active =
                    warehouses.all().stream().filter(WarehouseFacts::active).toList();
            current = new Held(now.plus(FRESH), new AllocationPreference(store.rules(), active));
            held = current;
        }
        return current.preference();
    }

    /** This server learns of a changed warehouse at once; the others within seconds. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(WarehousesChanged event) {
        held = null;
    }

    private record Held(Instant until, AllocationPreference preference) {}
}
