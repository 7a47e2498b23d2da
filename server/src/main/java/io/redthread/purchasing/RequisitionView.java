package io.redthread.purchasing;

import io.redthread.identity.DepartmentId;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A requisition (请购单).
 *
 * @param id its id
 * @param number its number
 * @param state how far it is
 * @param revision to be sent back with a change
 * @param purpose what for
 * @param department for whom
 * @param requester user name of who asks
 * @param wantedOn until when
 * @param lineCount how many lines
 * @param answer why the buyers said no, or empty
 * @param createdAt when it was written
 * @param lines its lines; none in a list
 */
public record RequisitionView(
        RequisitionId id,
        String number,
        RequisitionState state,
        int revision,
        String purpose,
        Optional<DepartmentId> department,
        String requester,
        Optional<LocalDate> wantedOn,
        int lineCount,
        String answer,
        Instant createdAt,
        List<Line> lines) {

    /** Kind of the document that journal, tasks and order lines point at. */
    public static final String KIND = "requisition";

    /** What points at it. */
    public DocumentRef ref() {
        return new DocumentRef(KIND, id.value());
    }

    /**
     * One thing needed.
     *
     * @param lineNo its number
     * @param sku which goods
     * @param name what they are called
     * @param quantity how much
     * @param ordered how much of it stands on orders that are not cancelled, in the base unit
     * @param note what was noted, or empty
     */
    public record Line(int lineNo, Sku sku, String name, Quantity quantity, BigDecimal ordered, String note) {

        /** What is still to be ordered; never below zero. */
        public BigDecimal left() {
            return quantity.amount().subtract(ordered).max(BigDecimal.ZERO);
        }
    }
}
