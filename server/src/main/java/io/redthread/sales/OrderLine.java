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
 */
public record OrderLine(
        int lineNo,
        LineKind kind,
        String platformSku,
        Optional<Sku> sku,
        String description,
        Quantity quantity,
        BigDecimal unitPrice) {

    /** Price times quantity, unrounded. */
    public BigDecimal amount() {
        return unitPrice.multiply(quantity.amount());
    }

    /** The same line with another quantity. */
    public OrderLine withQuantity(Quantity other) {
        return new OrderLine(lineNo, kind, platformSku, sku, description, other, unitPrice);
    }

    /** The same line under another number. */
    public OrderLine numbered(int other) {
        return new OrderLine(other, kind, platformSku, sku, description, quantity, unitPrice);
    }

    /** The same line with its SKU known. */
    public OrderLine resolved(Sku known) {
        return new OrderLine(lineNo, kind, platformSku, Optional.of(known), description, quantity, unitPrice);
    }
}
