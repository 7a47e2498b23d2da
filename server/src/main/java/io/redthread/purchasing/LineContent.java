package io.redthread.purchasing;

import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Sku;
import io.redthread.kernel.UnitPrice;
import io.redthread.kernel.Uom;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a buyer writes on a line of an order (订单行).
 *
 * @param lineNo names the line for good; 1–100,000, unique in its order
 * @param sku what
 * @param quantity how much, in that unit, above zero
 * @param uom the unit; absent means the item's base unit
 * @param unitPrice what one of that unit costs without tax, in the order's currency, at most 6 decimals, not negative
 * @param taxRate tax in percent, 0–100, at most 2 decimals
 * @param wantedOn until when; absent means as the order says
 * @param note at most 200 characters
 * @param agreement the framework agreement it is called off from
 * @param source the line of another document it comes from
 */
public record LineContent(
        int lineNo,
        Sku sku,
        BigDecimal quantity,
        Optional<Uom> uom,
        BigDecimal unitPrice,
        BigDecimal taxRate,
        Optional<LocalDate> wantedOn,
        String note,
        Optional<AgreementId> agreement,
        Optional<LineSource> source) {

    private static final int HIGHEST = 100_000;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final BigDecimal DEAREST = new BigDecimal("1000000000000");

    /** Refuses numbers out of their range, at their place in the line. */
    public LineContent {
        if (lineNo < 1 || lineNo > HIGHEST) {
            throw InvalidInput.of("/lineNo", lineNo, "line-number-out-of-range");
        }
        if (unitPrice.signum() < 0) {
            throw InvalidInput.of("/unitPrice", unitPrice, "price-negative");
        }
        if (unitPrice.stripTrailingZeros().scale() > UnitPrice.SCALE) {
            throw InvalidInput.of("/unitPrice", unitPrice, "price-over-precise");
        }
        if (unitPrice.compareTo(DEAREST) >= 0) {
            throw InvalidInput.of("/unitPrice", unitPrice, "price-too-large");
        }
        if (taxRate.signum() < 0
                || taxRate.compareTo(WHOLE) > 0
                || taxRate.stripTrailingZeros().scale() > 2) {
            throw InvalidInput.of("/taxRate", taxRate, "tax-rate-out-of-range");
        }
        if (note.length() > 200) {
            throw InvalidInput.of("/note", note, "text-too-long");
        }
    }

    /** A line with nothing but goods, quantity and price. */
    public static LineContent of(int lineNo, Sku sku, String quantity, String unitPrice) {
        return new LineContent(
                lineNo,
                sku,
                new BigDecimal(quantity),
                Optional.empty(),
                new BigDecimal(unitPrice),
                BigDecimal.ZERO,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty());
    }

    /** The same with another tax rate, in percent. */
    public LineContent taxed(String percent) {
        return new LineContent(
                lineNo, sku, quantity, uom, unitPrice, new BigDecimal(percent), wantedOn, note, agreement, source);
    }

    /** The same counted in another unit. */
    public LineContent in(Uom unit) {
        return new LineContent(
                lineNo, sku, quantity, Optional.of(unit), unitPrice, taxRate, wantedOn, note, agreement, source);
    }

    /** The same called off from that agreement. */
    public LineContent under(AgreementId framework) {
        return new LineContent(
                lineNo, sku, quantity, uom, unitPrice, taxRate, wantedOn, note, Optional.of(framework), source);
    }

    /** The same for that line of another document. */
    public LineContent from(LineSource origin) {
        return new LineContent(
                lineNo, sku, quantity, uom, unitPrice, taxRate, wantedOn, note, agreement, Optional.of(origin));
    }
}
