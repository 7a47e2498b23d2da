package io.redthread.inventory;

import io.redthread.kernel.Sku;
import java.math.BigDecimal;

/**
 * A picking bin's bounds as a list shows them.
 *
 * @param warehouse where
 * @param bin the bin
 * @param binCode its code
 * @param sku which item
 * @param name its Chinese name
 * @param least below this, it is filled up
 * @param most it is filled up to this
 * @param held how much of it lies there
 */
public record PickBinView(
        WarehouseId warehouse,
        LocationId bin,
        String binCode,
        Sku sku,
        String name,
        BigDecimal least,
        BigDecimal most,
        BigDecimal held) {

    /** The same with its name. */
    PickBinView named(String known) {
        return new PickBinView(warehouse, bin, binCode, sku, known, least, most, held);
    }
}
