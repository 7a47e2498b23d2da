package io.redthread.purchasing;

import io.redthread.identity.DepartmentId;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.parties.SupplierId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request for quotation (询价单).
 *
 * @param id its id
 * @param number its number
 * @param state how far it is
 * @param revision to be sent back with a change
 * @param title what it is about
 * @param department for whom
 * @param buyer user name of who asks
 * @param buyerName what that person is called; empty where nobody reads it
 * @param answerBy until when suppliers should answer
 * @param note anything else, or empty
 * @param lineCount how many lines
 * @param createdAt when it was written
 * @param suppliers who is asked and what they said
 * @param lines what for; none in a list
 */
public record RfqView(
        RfqId id,
        String number,
        RfqState state,
        int revision,
        String title,
        Optional<DepartmentId> department,
        String buyer,
        String buyerName,
        LocalDate answerBy,
        String note,
        int lineCount,
        Instant createdAt,
        List<Asked> suppliers,
        List<Line> lines) {

    /** Kind of the document that journal and order lines point at. */
    public static final String KIND = "rfq";

    /** The same with what its buyer is called. */
    RfqView named(Map<String, String> names) {
        return new RfqView(
                id,
                number,
                state,
                revision,
                title,
                department,
                buyer,
                names.getOrDefault(buyer, buyer),
                answerBy,
                note,
                lineCount,
                createdAt,
                suppliers,
                lines);
    }

    /** What points at it. */
    public DocumentRef ref() {
        return new DocumentRef(KIND, id.value());
    }

    /**
     * A supplier who is asked.
     *
     * @param supplier who
     * @param name what it is called
     * @param state what it said
     * @param currency what its prices are in
     * @param rate what one of it is worth in the company's, pinned at its answer
     * @param leadDays days from order to delivery
     * @param validUntil until when the offer holds
     * @param note what it wrote, or empty
     * @param answeredAt when it answered
     */
    public record Asked(
            SupplierId supplier,
            String name,
            AnswerState state,
            Currency currency,
            BigDecimal rate,
            Optional<Integer> leadDays,
            Optional<LocalDate> validUntil,
            String note,
            Optional<Instant> answeredAt) {}

    /**
     * One thing a price is asked for.
     *
     * @param lineNo its number
     * @param sku which goods
     * @param name what they are called
     * @param quantity how much
     * @param wantedOn until when
     * @param source the line of a requisition it comes from
     */
    public record Line(
            int lineNo,
            Sku sku,
            String name,
            Quantity quantity,
            Optional<LocalDate> wantedOn,
            Optional<LineSource> source) {}
}
