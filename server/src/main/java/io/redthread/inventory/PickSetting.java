package io.redthread.inventory;

import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Sku;
import java.util.Optional;

/**
 * How a warehouse takes goods off its shelves (拣货策略, X51). What is said of one item comes before what is said of all.
 *
 * @param warehouse where
 * @param sku of which item; absent means all that have no setting of their own
 * @param strategy what is taken first
 * @param sellableDays days a lot must still be good for to be promised; 0 promises it until its last good day
 */
public record PickSetting(WarehouseId warehouse, Optional<Sku> sku, PickStrategy strategy, int sellableDays) {

    private static final int MOST_DAYS = 3_650;

    /** Refuses days below 0 and beyond ten years. */
    public PickSetting {
        if (sellableDays < 0 || sellableDays > MOST_DAYS) {
            throw InvalidInput.of("/sellableDays", sellableDays, "sellable-days-out-of-range");
        }
    }
}
