package io.redthread.inventory.domain;

import io.redthread.inventory.Considered;
import io.redthread.inventory.ReservationRequest;
import io.redthread.inventory.WarehouseId;
import io.redthread.parties.PartnerId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whose goods lie where, and whose goods the orders of which shop take (货主). What is not named is ours.
 *
 * @param warehouses warehouses with goods of somebody else
 * @param shops shops that sell goods of somebody else
 */
public record Ownership(Map<WarehouseId, PartnerId> warehouses, Map<Long, PartnerId> shops) {

    /** Whose goods the orders of a shop take; null means ours. */
    public @Nullable PartnerId of(long shop) {
        return shops.get(shop);
    }

    /** Whose goods lie in a warehouse; null means ours. */
    public @Nullable PartnerId of(WarehouseId warehouse) {
        return warehouses.get(warehouse);
    }

    /** The same request, only of warehouses whose goods it may take. */
    public ReservationRequest within(ReservationRequest request) {
        return warehouses.isEmpty() && shops.isEmpty()
                ? request
                : request.preferring(request.preference().stream()
                        .filter(it -> takes(request.shop(), it))
                        .toList());
    }

    /** The warehouses of a request that are left out, because their goods are somebody else's. */
    public List<Considered> leftOut(ReservationRequest request) {
        return warehouses.isEmpty() && shops.isEmpty()
                ? List.of()
                : request.preference().stream()
                        .filter(it -> !takes(request.shop(), it))
                        .map(Considered::leftOut)
                        .toList();
    }

    private boolean takes(long shop, WarehouseId warehouse) {
        return Objects.equals(of(shop), of(warehouse));
    }
}
