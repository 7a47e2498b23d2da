package io.redthread.fulfilment;

import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.Warehouses;
import io.redthread.inventory.ZoneId;
import io.redthread.kernel.InvalidInput;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows in which zones waves of a warehouse can be picked. */
@Component
class WaveZones {

    private final Warehouses warehouses;

    WaveZones(Warehouses warehouses) {
        this.warehouses = warehouses;
    }

    /** Refuses a zone of another warehouse. */
    void check(WarehouseId warehouse, Optional<ZoneId> zone) {
        zone.ifPresent(wanted -> {
            if (warehouses.zones(warehouse).stream().noneMatch(it -> it.id().equals(wanted))) {
                throw InvalidInput.of("/zone", wanted.value(), "wave-zone-unknown");
            }
        });
    }
}
