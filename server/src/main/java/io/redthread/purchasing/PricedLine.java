package io.redthread.purchasing;

import io.redthread.kernel.Quantity;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A line with what the catalogue adds to it.
 *
 * @param content what the buyer wrote
 * @param name name of the goods, as it was then
 * @param quantity how much, in the unit ordered
 * @param base the same in the item's base unit
 * @param goods what kind of goods
 * @param category code of the item's category, or empty
 */
public record PricedLine(
        LineContent content, String name, Quantity quantity, Quantity base, GoodsClass goods, String category) {

    private static final int PERCENT = 2;

    /** What it costs with tax, in the order's currency, unrounded. */
    public BigDecimal gross() {
        var net = content.unitPrice().multiply(content.quantity());
        return net.add(net.multiply(content.taxRate()).movePointLeft(PERCENT));
    }

    /** The same in that category. */
    PricedLine in(String code) {
        return new PricedLine(content, name, quantity, base, goods, code);
    }

    /** What the buyer wrote with the unit named and numbers in one form, as stored lines have it. */
    LineContent settled() {
        return new LineContent(
                content.lineNo(),
                content.sku(),
                quantity.amount(),
                Optional.of(quantity.uom()),
                plain(content.unitPrice()),
                plain(content.taxRate()),
                content.wantedOn(),
                content.note(),
                content.agreement(),
                content.source());
    }

    private static BigDecimal plain(BigDecimal value) {
        var plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
