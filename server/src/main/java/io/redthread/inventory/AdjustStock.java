package io.redthread.inventory;

import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Command to correct what bins hold.
 *
 * @param reason code from the catalogue of reasons
 * @param note what a later reader should know, at most 500 characters
 * @param occurredOn the earlier day it happened on (补记日期); absent for today
 * @param lines at least one, at most 10,000
 */
public record AdjustStock(String reason, String note, Optional<LocalDate> occurredOn, List<Line> lines) {

    private static final int MOST_LINES = 10_000;
    private static final int LONGEST_NOTE = 500;

    /** Of today. */
    public AdjustStock(String reason, String note, List<Line> lines) {
        this(reason, note, Optional.empty(), lines);
    }

    /** Refuses an empty and an overlong list or note. */
    public AdjustStock {
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
    }

    /**
     * A correction of one bin.
     *
     * @param bin where
     * @param sku what
     * @param lot which lot, where the item is kept in lots
     * @param difference what is added, or with a minus taken away; not zero
     */
    public record Line(LocationId bin, Sku sku, Optional<String> lot, Quantity difference) {

        /** Refuses a difference of nothing. */
        public Line {
            if (difference.isZero()) {
                throw InvalidInput.of("/difference", difference.amount(), "difference-zero");
            }
        }
    }
}
