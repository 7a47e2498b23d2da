package io.redthread.purchasing;

import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.UnitPrice;
import io.redthread.parties.SupplierId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What a supplier offers (报价单).
 *
 * @param supplier who
 * @param currency what the prices are in
 * @param leadDays days from order to delivery, 0–730; absent when not said
 * @param validUntil until when the offer holds
 * @param note anything else, at most 500 characters
 * @param lines prices, each line once; a line left out is not offered
 */
public record Quotation(
        SupplierId supplier,
        Currency currency,
        Optional<Integer> leadDays,
        Optional<LocalDate> validUntil,
        String note,
        List<Line> lines) {

    private static final int LONGEST_LEAD = 730;

    /** Refuses what is out of its range or twice. */
    public Quotation {
        lines = List.copyOf(lines);
        lead("/leadDays", leadDays);
        if (note.length() > 500) {
            throw InvalidInput.of("/note", note, "text-too-long");
        }
        if (lines.isEmpty()) {
            throw InvalidInput.of("/lines", "", "value-required");
        }
        var numbers = new HashSet<Integer>();
        for (var i = 0; i < lines.size(); i++) {
            if (!numbers.add(lines.get(i).lineNo())) {
                throw InvalidInput.of("/lines/" + i + "/lineNo", lines.get(i).lineNo(), "line-number-twice");
            }
        }
    }

    private static void lead(String pointer, Optional<Integer> days) {
        days.filter(it -> it < 0 || it > LONGEST_LEAD).ifPresent(it -> {
            throw InvalidInput.of(pointer, it, "lead-days-out-of-range");
        });
    }

    /**
     * The price of one line.
     *
     * @param lineNo which
     * @param unitPrice per base unit without tax, above zero, at most 6 decimals
     * @param taxRate tax in percent, 0–100
     * @param leadDays days from order to delivery where it differs
     * @param note at most 200 characters
     */
    public record Line(int lineNo, BigDecimal unitPrice, BigDecimal taxRate, Optional<Integer> leadDays, String note) {

        private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
        private static final BigDecimal DEAREST = new BigDecimal("1000000000000");

        /** Refuses what is out of its range. */
        public Line {
            if (unitPrice.signum() <= 0
                    || unitPrice.compareTo(DEAREST) >= 0
                    || unitPrice.stripTrailingZeros().scale() > UnitPrice.SCALE) {
                throw InvalidInput.of("/unitPrice", unitPrice, "limit-malformed");
            }
            if (taxRate.signum() < 0
                    || taxRate.compareTo(WHOLE) > 0
                    || taxRate.stripTrailingZeros().scale() > 2) {
                throw InvalidInput.of("/taxRate", taxRate, "tax-rate-out-of-range");
            }
            lead("/leadDays", leadDays);
            if (note.length() > 200) {
                throw InvalidInput.of("/note", note, "text-too-long");
            }
        }
    }
}
