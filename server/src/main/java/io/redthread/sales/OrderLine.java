package io.redthread.sales;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One line of an order (订单行).
 *
 * @param lineNo from 1
 * @param kind goods or charge
 * @param platformSku the shop's code
 * @param sku ours, once it is known
 * @param description what the shop calls it
 * @param quantity above zero
 * @param unitPrice in the order's currency
 * @param gift what it was given by, where it is a gift (赠品); such a line costs nothing
 */
public record OrderLine(
        int lineNo,
        LineKind kind,
        String platformSku,
        Optional<Sku> sku,
        String description,
        Quantity quantity,
        BigDecimal unitPrice,
        Optional<GiftGrantId> gift) {

    /** A line that was ordered. */
    public OrderLine(
            int lineNo,
            LineKind kind,
            String platformSku,
            Optional<Sku> sku,
            String description,
            Quantity quantity,
            BigDecimal unitPrice) {
        this(lineNo, kind, platformSku, sku, description, quantity, unitPrice, Optional.empty());
    }

    /** A line that was given; the order numbers it. */
    static OrderLine gift(GiftGrantId grant, Sku sku, String name, Quantity quantity) {
        return new OrderLine(
                0, LineKind.GOODS, sku.code(), Optional.of(sku), name, quantity, BigDecimal.ZERO, Optional.of(grant));
    }

    /** Price times quantity, unrounded. */
    public BigDecimal amount() {
        return unitPrice.multiply(quantity.amount());
    }

    /** The same line with another quantity. */
    public OrderLine withQuantity(Quantity other) {
        return new OrderLine(lineNo, kind, platformSku, sku, description, other, unitPrice, gift);
    }

    /** The same line under another number. */
    public OrderLine numbered(int other) {
        return new OrderLine(other, kind, platformSku, sku, description, quantity, unitPrice, gift);
    }

    /** The same line with its SKU known. */
    public OrderLine resolved(Sku known) {
        return new OrderLine(lineNo, kind, platformSku, Optional.of(known), description, quantity, unitPrice, gift);
    }
}
