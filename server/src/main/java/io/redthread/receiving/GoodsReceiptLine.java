package io.redthread.receiving;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;

/**
 * A line of a goods receipt.
 *
 * @param lineNo its number in the receipt
 * @param orderLine for which line of the order
 * @param sku the goods
 * @param name what they are called
 * @param lot their lot, blank where they are kept in none
 * @param quantity how much, in the base unit
 */
public record GoodsReceiptLine(int lineNo, int orderLine, Sku sku, String name, String lot, Quantity quantity) {}
