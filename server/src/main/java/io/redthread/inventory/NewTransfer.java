package io.redthread.inventory;

import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.util.List;
import java.util.Optional;

/**
 * Command to transfer goods between warehouses, or between bins of one.
 *
 * @param from out of which warehouse
 * @param to into which; the same one for moves between bins
 * @param reason why
 * @param note what a later reader should know, at most 500 characters
 * @param lines at least one, at most 1,000
 */
public record NewTransfer(WarehouseId from, WarehouseId to, TransferReason reason, String note, List<Line> lines) {

    private static final int MOST_LINES = 1_000;
    private static final int LONGEST_NOTE = 500;

    /** Refuses an empty and an overlong list or note, and a move without a target bin. */
    public NewTransfer {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw InvalidInput.of("/lines", "", "value-required");
        }
        if (lines.size() > MOST_LINES) {
            throw InvalidInput.of("/lines", lines.size(), "too-many-lines");
        }
        if (note.length() > LONGEST_NOTE) {
            throw InvalidInput.of("/note", note, "note-too-long");
        }
        for (var i = 0; i < lines.size(); i++) {
            if (from.equals(to) && lines.get(i).into().isEmpty()) {
                throw InvalidInput.of("/lines/" + i + "/into", "", "value-required");
            }
        }
    }

    /** Whether the goods stay in their warehouse: then they are moved at once. */
    public boolean withinOneWarehouse() {
        return from.equals(to);
    }

    /**
     * Goods of one bin.
     *
     * @param sku what
     * @param lot which lot, where the item is kept in lots
     * @param outOf the bin they leave
     * @param into the bin they come to, where it is known already
     * @param quantity how much, above zero
     */
    public record Line(Sku sku, Optional<String> lot, LocationId outOf, Optional<LocationId> into, Quantity quantity) {

        /** Refuses nothing and less, and going nowhere. */
        public Line {
            if (!quantity.isPositive()) {
                throw InvalidInput.of("/quantity", quantity.amount(), "quantity-not-positive");
            }
            if (into.isPresent() && into.get().equals(outOf)) {
                throw InvalidInput.of("/into", outOf.value(), "movement-goes-nowhere");
            }
        }
    }
}
