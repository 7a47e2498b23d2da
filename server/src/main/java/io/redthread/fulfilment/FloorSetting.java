package io.redthread.fulfilment;

import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.InvalidInput;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a warehouse lets parcels go (出库设置).
 *
 * @param warehouse where
 * @param shippedAt at which act a parcel counts as shipped
 * @param weighs whether no parcel leaves unweighed; always so where weighing is that act, never before printing or checking
 * @param carrierBy by what it is chosen who takes a parcel
 * @param withinDays how many days a parcel may be on its way where carriers are compared, 0–60; absent means any
 * @param goodsPercent by how much the weight of goods may differ from the catalogue's, in percent, 0–50
 */
public record FloorSetting(
        WarehouseId warehouse,
        ShippedAt shippedAt,
        boolean weighs,
        CarrierBy carrierBy,
        Optional<Integer> withinDays,
        BigDecimal goodsPercent) {

    private static final BigDecimal WIDEST = new BigDecimal(50);
    private static final int LONGEST = 60;

    /** Carriers by the rules. */
    public FloorSetting(WarehouseId warehouse, ShippedAt shippedAt, boolean weighs, BigDecimal goodsPercent) {
        this(warehouse, shippedAt, weighs, CarrierBy.RULE, Optional.empty(), goodsPercent);
    }

    /** Refuses a tolerance outside 0–50 % and days outside 0–60. */
    public FloorSetting {
        requirePercent("/goodsPercent", goodsPercent);
        withinDays.filter(days -> days < 0 || days > LONGEST).ifPresent(days -> {
            throw InvalidInput.of("/withinDays", days, "transit-days-out-of-range");
        });
        weighs = shippedAt == ShippedAt.WEIGH || shippedAt == ShippedAt.SCAN && weighs;
    }

    /** What holds where nobody has decided: shipped at the dock, unweighed. */
    public static FloorSetting shipped(WarehouseId warehouse) {
        return new FloorSetting(warehouse, ShippedAt.SCAN, false, new BigDecimal("5.00"));
    }

    /** Days allowed on the way. */
    OptionalInt within() {
        return withinDays.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    static void requirePercent(String pointer, BigDecimal percent) {
        if (percent.signum() < 0 || percent.compareTo(WIDEST) > 0) {
            throw InvalidInput.of(pointer, percent.toPlainString(), "percent-out-of-range");
        }
    }
}
