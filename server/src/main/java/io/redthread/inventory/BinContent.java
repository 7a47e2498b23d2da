package io.redthread.inventory;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.util.Optional;

/**
 * Goods in a bin.
 *
 * @param sku what
 * @param lot which lot, where the item is kept in lots
 * @param warehouse in which warehouse
 * @param bin the bin
 * @param binCode the bin's code
 * @param onHand physically there
 * @param pinned what pickers are sent for
 */
public record BinContent(
        Sku sku,
        Optional<String> lot,
        WarehouseId warehouse,
        LocationId bin,
        String binCode,
        Quantity onHand,
        Quantity pinned) {}
