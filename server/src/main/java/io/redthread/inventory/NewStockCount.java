package io.redthread.inventory;

import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Sku;
import java.util.List;
import java.util.Optional;

/**
 * A stock count to open.
 *
 * @param warehouse where
 * @param kind what it covers
 * @param zone which zone; for {@link StockCountKind#ZONE} only
 * @param skus which goods; for {@link StockCountKind#GOODS} only, at most 10,000
 * @param most how many lines at most, 1 to 20,000; a cycle count takes the most urgent
 * @param blind whether who counts is not told what the books say
 * @param note at most 500 characters
 */
public record NewStockCount(
        WarehouseId warehouse,
        StockCountKind kind,
        Optional<ZoneId> zone,
        List<Sku> skus,
        int most,
        boolean blind,
        String note) {

    /** Lines of the largest count. */
    public static final int MOST_LINES = 20_000;

    private static final int MOST_SKUS = 10_000;
    private static final int LONGEST_NOTE = 500;

    /** Refuses a zone count without a zone, a count of goods without goods, and what is out of range. */
    public NewStockCount {
        skus = List.copyOf(skus);
        if (kind == StockCountKind.ZONE && zone.isEmpty()) {
            throw InvalidInput.of("/zone", "", "value-required");
        }
        if (kind == StockCountKind.GOODS && skus.isEmpty()) {
            throw InvalidInput.of("/skus", "", "value-required");
        }
        if (skus.size() > MOST_SKUS) {
            throw InvalidInput.of("/skus", skus.size(), "too-many-lines");
        }
        if (most < 1 || most > MOST_LINES) {
            throw InvalidInput.of("/most", most, "count-size-out-of-range");
        }
        if (note.length() > LONGEST_NOTE) {
            throw InvalidInput.of("/note", note, "note-too-long");
        }
    }
}
