package io.redthread.receiving;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;

/**
 * A line of the order that may come back.
 *
 * @param orderLine its number on the order
 * @param sku what was sold; may be a kit
 * @param quantity how much of it
 * @param unitPrice what one was sold for, in the order's currency
 */
public record ReturnLine(int orderLine, Sku sku, Quantity quantity, BigDecimal unitPrice) {}
