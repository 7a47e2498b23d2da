package io.redthread.purchasing;

import io.redthread.identity.DepartmentId;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Money;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
 * @param requesterName what that person is called; empty where nobody reads it
 * @param wantedOn until when
 * @param lineCount how many lines
 * @param amount what it would cost without tax, by the prices of its lines; zero while none is known
 * @param answer why those who decide or the buyers said no, or empty
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
        String requesterName,
        Optional<LocalDate> wantedOn,
        int lineCount,
        Money amount,
        String answer,
        Instant createdAt,
        List<Line> lines) {

    /** Kind of the document that journal, tasks and order lines point at. */
    public static final String KIND = "requisition";

    /** The same with its lines at other prices. */
    RequisitionView with(List<Line> priced) {
        return new RequisitionView(
                id,
                number,
                state,
                revision,
                purpose,
                department,
                requester,
                requesterName,
                wantedOn,
                lineCount,
                RequisitionEstimates.amount(priced),
                answer,
                createdAt,
                priced);
    }

    /** The same with what its requester is called. */
    RequisitionView named(Map<String, String> names) {
        return new RequisitionView(
                id,
                number,
                state,
                revision,
                purpose,
                department,
                requester,
                names.getOrDefault(requester, requester),
                wantedOn,
                lineCount,
                amount,
                answer,
                createdAt,
                lines);
    }

    /** What points at it. */
    public DocumentRef ref() {
        return ref(id);
    }

    /** What points at the one of that id. */
    public static DocumentRef ref(RequisitionId id) {
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
     * @param price what one would cost without tax, in the company's currency; absent while nobody knows
     * @param guessed whether that is what who asks guesses, and not what was paid before
     */
    public record Line(
            int lineNo,
            Sku sku,
            String name,
            Quantity quantity,
            BigDecimal ordered,
            String note,
            Optional<BigDecimal> price,
            boolean guessed) {

        /** What is still to be ordered; never below zero. */
        public BigDecimal left() {
            return quantity.amount().subtract(ordered).max(BigDecimal.ZERO);
        }

        /** What it would cost, unrounded; zero while nobody knows. */
        BigDecimal worth() {
            return price.map(quantity.amount()::multiply).orElse(BigDecimal.ZERO);
        }

        /** The same at that price. */
        Line at(Optional<BigDecimal> known) {
            return new Line(lineNo, sku, name, quantity, ordered, note, known, false);
        }
    }
}
