package io.redthread.inventory;

import io.redthread.kernel.Sku;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A warehouse that was looked at.
 *
 * @param warehouse which
 * @param rank its place in the preference, from 1; 0 for one that was left out
 * @param complete whether it had everything
 * @param missing what it had too little of
 * @param otherOwner whether it was left out because its goods are another owner's; null means no
 */
public record Considered(
        WarehouseId warehouse,
        int rank,
        boolean complete,
        List<Sku> missing,
        @Nullable Boolean otherOwner) {

    /** One that was looked at. */
    public Considered(WarehouseId warehouse, int rank, boolean complete, List<Sku> missing) {
        this(warehouse, rank, complete, missing, null);
    }

    /** One that was left out, because its goods are another owner's. */
    public static Considered leftOut(WarehouseId warehouse) {
        return new Considered(warehouse, 0, false, List.of(), true);
    }
}
