package io.redthread.purchasing;

import io.redthread.identity.DepartmentId;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Sku;
import io.redthread.parties.SupplierId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What suppliers are asked a price for (询价内容).
 *
 * @param title what it is about, 1–100 characters
 * @param department for whom
 * @param answerBy until when they should answer
 * @param note anything else, at most 1,000 characters
 * @param suppliers who is asked, 1–30, each once
 * @param lines what for, 1–1,000
 */
public record RfqContent(
        String title,
        Optional<DepartmentId> department,
        LocalDate answerBy,
        String note,
        List<SupplierId> suppliers,
        List<Line> lines) {

    private static final int MOST_LINES = 1_000;
    private static final int MOST_SUPPLIERS = 30;

    /** Refuses what is missing, too much or twice. */
    public RfqContent {
        suppliers = List.copyOf(suppliers);
        lines = List.copyOf(lines);
        if (title.isBlank() || title.length() > 100) {
            throw InvalidInput.of("/title", title, title.isBlank() ? "value-required" : "text-too-long");
        }
        if (note.length() > 1_000) {
            throw InvalidInput.of("/note", note, "text-too-long");
        }
        if (suppliers.isEmpty() || suppliers.size() > MOST_SUPPLIERS) {
            throw InvalidInput.of("/suppliers", suppliers.size(), "suppliers-missing");
        }
        if (new HashSet<>(suppliers).size() < suppliers.size()) {
            throw InvalidInput.of("/suppliers", suppliers.size(), "supplier-twice");
        }
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw InvalidInput.of("/lines", lines.size(), lines.isEmpty() ? "value-required" : "lines-too-many");
        }
    }

    /**
     * One thing a price is asked for.
     *
     * @param sku which goods
     * @param quantity how much, in the base unit, above zero
     * @param wantedOn until when
     * @param source the line of a requisition it comes from
     */
    public record Line(Sku sku, BigDecimal quantity, Optional<LocalDate> wantedOn, Optional<LineSource> source) {

        /** Refuses nothing. */
        public Line {
            if (quantity.signum() <= 0) {
                throw InvalidInput.of("/quantity", quantity, "quantity-not-positive");
            }
        }
    }
}
