package io.redthread.inventory;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An adjustment (库存调整单); its lines are the ledger's entries.
 *
 * @param id its id
 * @param number its number
 * @param reason code of its reason
 * @param note what was noted
 * @param lineCount how many corrections
 * @param occurredOn the earlier day it happened on; null for the day it was written
 * @param createdAt when
 * @param createdBy who
 */
public record AdjustmentView(
        AdjustmentId id,
        String number,
        String reason,
        String note,
        int lineCount,
        @Nullable LocalDate occurredOn,
        Instant createdAt,
        String createdBy) {

    /** Kind of the document that entries point at. */
    public static final String KIND = "stock-adjustment";
}
