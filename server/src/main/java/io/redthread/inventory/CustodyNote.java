package io.redthread.inventory;

import io.redthread.kernel.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * A custody note (代管单); its lines are the ledger's entries.
 *
 * @param id its id
 * @param number its number
 * @param kind what happened
 * @param from the warehouse the goods left
 * @param to the warehouse they came into
 * @param reference the owner's own number, or empty
 * @param reason why, or empty
 * @param price what is paid for all of it
 * @param lineCount how many lines
 * @param createdAt when
 * @param createdBy who
 */
public record CustodyNote(
        CustodyNoteId id,
        String number,
        CustodyKind kind,
        Optional<WarehouseId> from,
        Optional<WarehouseId> to,
        String reference,
        String reason,
        Optional<Money> price,
        int lineCount,
        Instant createdAt,
        String createdBy) {

    /** Kind of the document that entries point at. */
    public static final String KIND = "custody-note";
}
