package io.redthread.purchasing;

import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Sku;
import io.redthread.kernel.UnitPrice;
import io.redthread.parties.SupplierId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What is said in a framework agreement (框架协议).
 *
 * @param title what it is about, 1–100 characters
 * @param supplier with whom
 * @param currency what the prices are in
 * @param validFrom first day it holds
 * @param validTo last day it holds, not before the first
 * @param maxAmount most that may be called off in all, with tax, above zero; absent means no limit
 * @param allowance by how many percent the limits may be passed, 0–100
 * @param remindDays how many days before its end its buyer is reminded, 0–365
 * @param note anything else, at most 1,000 characters
 * @param lines prices of goods, each once, at most 10,000
 */
public record AgreementContent(
        String title,
        SupplierId supplier,
        Currency currency,
        LocalDate validFrom,
        LocalDate validTo,
        Optional<BigDecimal> maxAmount,
        BigDecimal allowance,
        int remindDays,
        String note,
        List<Line> lines) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    /** Refuses what is out of its range, at its place. */
    public AgreementContent {
        lines = List.copyOf(lines);
        if (title.isBlank() || title.length() > 100) {
            throw InvalidInput.of("/title", title, title.isBlank() ? "value-required" : "text-too-long");
        }
        if (validTo.isBefore(validFrom)) {
            throw InvalidInput.of("/validTo", validTo, "period-backwards");
        }
        if (allowance.signum() < 0
                || allowance.compareTo(WHOLE) > 0
                || allowance.stripTrailingZeros().scale() > 2) {
            throw InvalidInput.of("/allowance", allowance, "allowance-out-of-range");
        }
        if (remindDays < 0 || remindDays > 365) {
            throw InvalidInput.of("/remindDays", remindDays, "days-out-of-range");
        }
        if (note.length() > 1_000) {
            throw InvalidInput.of("/note", note, "text-too-long");
        }
        maxAmount.ifPresent(amount -> limited("/maxAmount", amount, 2));
        if (lines.size() > OrderContent.MOST_LINES) {
            throw InvalidInput.of("/lines", lines.size(), "lines-too-many");
        }
        var goods = HashSet.<Sku>newHashSet(lines.size());
        for (var i = 0; i < lines.size(); i++) {
            if (!goods.add(lines.get(i).sku())) {
                throw InvalidInput.of("/lines/" + i + "/sku", lines.get(i).sku(), "sku-twice");
            }
        }
    }

    private static void limited(String pointer, BigDecimal value, int decimals) {
        if (value.signum() <= 0
                || value.compareTo(MOST) >= 0
                || value.stripTrailingZeros().scale() > decimals) {
            throw InvalidInput.of(pointer, value, "limit-malformed");
        }
    }

    /**
     * What it says of goods, per base unit.
     *
     * @param sku which goods
     * @param unitPrice price without tax, above zero, at most 6 decimals
     * @param taxRate tax in percent, 0–100
     * @param maxQuantity most that may be called off, above zero; absent means no limit
     */
    public record Line(Sku sku, BigDecimal unitPrice, BigDecimal taxRate, Optional<BigDecimal> maxQuantity) {

        /** Refuses what is out of its range. */
        public Line {
            limited("/unitPrice", unitPrice, UnitPrice.SCALE);
            if (taxRate.signum() < 0
                    || taxRate.compareTo(WHOLE) > 0
                    || taxRate.stripTrailingZeros().scale() > 2) {
                throw InvalidInput.of("/taxRate", taxRate, "tax-rate-out-of-range");
            }
            maxQuantity.ifPresent(amount -> limited("/maxQuantity", amount, 3));
        }
    }
}
