package io.redthread.fulfilment;

import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.InvalidInput;
import java.math.BigDecimal;

/**
 * How a warehouse lets parcels go (出库设置).
 *
 * @param warehouse where
 * @param shippedAt at which act a parcel counts as shipped
 * @param weighs whether no parcel leaves unweighed; always so where weighing is that act, never before printing or checking
 * @param goodsPercent by how much the weight of goods may differ from the catalogue's, in percent, 0–50
 */
public record FloorSetting(WarehouseId warehouse, ShippedAt shippedAt, boolean weighs, BigDecimal goodsPercent) {

    private static final BigDecimal WIDEST = new BigDecimal(50);

    /** Refuses a tolerance outside 0–50 %. */
    public FloorSetting {
        requirePercent("/goodsPercent", goodsPercent);
        weighs = shippedAt == ShippedAt.WEIGH || shippedAt == ShippedAt.SCAN && weighs;
    }

    /** What holds where nobody has decided: shipped at the dock, unweighed. */
    public static FloorSetting shipped(WarehouseId warehouse) {
        return new FloorSetting(warehouse, ShippedAt.SCAN, false, new BigDecimal("5.00"));
    }

    static void requirePercent(String pointer, BigDecimal percent) {
        if (percent.signum() < 0 || percent.compareTo(WIDEST) > 0) {
            throw InvalidInput.of(pointer, percent.toPlainString(), "percent-out-of-range");
        }
    }
}
