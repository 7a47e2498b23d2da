package io.redthread.outside;

import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Uom;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of linked goods a partner has (代发库存): all that lies there for us, what was ordered and has not left included.
 *
 * @param number the partner's own number of it, 1–60 characters
 * @param warehouse where
 * @param at of when
 * @param whole whether it is all there is; linked goods not named are none then
 * @param enquiry the instruction that asked for it
 * @param lines each code once
 */
public record LinkedStock(
        String number,
        WarehouseId warehouse,
        Instant at,
        boolean whole,
        @Nullable InstructionId enquiry,
        List<Line> lines) {

    private static final int MOST = 10_000;

    /** Refuses codes that are named twice. */
    public LinkedStock {
        if (number.isBlank() || number.length() > 60) {
            throw InvalidInput.of("/report", number, "report-number-malformed");
        }
        lines = List.copyOf(lines);
        if (lines.size() > MOST) {
            throw InvalidInput.of("/lines", lines.size(), "too-many-lines");
        }
        if (lines.stream().map(Line::code).distinct().count() < lines.size()) {
            throw InvalidInput.of("/lines", lines.size(), "counted-twice");
        }
    }

    /**
     * Goods.
     *
     * @param code what the partner calls them
     * @param quantity how many of the partner's units it has
     */
    public record Line(String code, BigDecimal quantity) {

        /** Refuses less than nothing, and what no quantity can say. */
        public Line {
            if (quantity.signum() < 0) {
                throw InvalidInput.of("/quantity", quantity, "quantity-negative");
            }
            quantity = new Quantity(quantity, Uom.PCS).amount();
        }
    }
}
