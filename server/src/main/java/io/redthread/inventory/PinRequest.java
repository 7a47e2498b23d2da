package io.redthread.inventory;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.util.Optional;

/**
 * A reservation for which bins are wanted.
 *
 * @param reservation which
 * @param warehouse where it is
 * @param sku what
 * @param lot which lot, where the item is kept in lots
 * @param quantity how much
 */
public record PinRequest(
        ReservationId reservation, WarehouseId warehouse, Sku sku, Optional<String> lot, Quantity quantity) {}
