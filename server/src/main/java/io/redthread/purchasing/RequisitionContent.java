package io.redthread.purchasing;

import io.redthread.identity.DepartmentId;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Sku;
import io.redthread.kernel.UnitPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What somebody needs (请购内容).
 *
 * @param purpose what for, 1–200 characters
 * @param department for whom
 * @param wantedOn until when
 * @param lines what, 1–1,000 of them
 */
public record RequisitionContent(
        String purpose, Optional<DepartmentId> department, Optional<LocalDate> wantedOn, List<Line> lines) {

    private static final int MOST_LINES = 1_000;

    /** Refuses no purpose, no line and too many. */
    public RequisitionContent {
        lines = List.copyOf(lines);
        if (purpose.isBlank() || purpose.length() > 200) {
            throw InvalidInput.of("/purpose", purpose, purpose.isBlank() ? "value-required" : "text-too-long");
        }
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw InvalidInput.of("/lines", lines.size(), lines.isEmpty() ? "value-required" : "lines-too-many");
        }
    }

    /**
     * One thing needed.
     *
     * @param sku which goods
     * @param quantity how much, in the base unit, above zero
     * @param note at most 200 characters
     * @param price what one would cost without tax, in the company's currency, as who asks guesses: above zero, at most 6
     *     decimals; absent where what was paid before shall count
     */
    public record Line(Sku sku, BigDecimal quantity, String note, Optional<BigDecimal> price) {

        private static final BigDecimal DEAREST = new BigDecimal("1000000000000");

        /** Refuses nothing and overlong notes. */
        public Line {
            if (quantity.signum() <= 0) {
                throw InvalidInput.of("/quantity", quantity, "quantity-not-positive");
            }
            if (note.length() > 200) {
                throw InvalidInput.of("/note", note, "text-too-long");
            }
            price.ifPresent(Line::check);
        }

        /** A line whose price is what was paid before. */
        public static Line of(Sku sku, BigDecimal quantity) {
            return new Line(sku, quantity, "", Optional.empty());
        }

        private static void check(BigDecimal price) {
            if (price.signum() <= 0) {
                throw InvalidInput.of("/price", price, "price-not-positive");
            }
            if (price.stripTrailingZeros().scale() > UnitPrice.SCALE) {
                throw InvalidInput.of("/price", price, "price-over-precise");
            }
            if (price.compareTo(DEAREST) >= 0) {
                throw InvalidInput.of("/price", price, "price-too-large");
            }
        }
    }
}
