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
 * @param sample how many are to be looked at before any may be promised; zero where none are (质检抽样)
 * @param accepted how many were found good
 * @param rejected how many were not
 */
public record GoodsReceiptLine(
        int lineNo,
        int orderLine,
        Sku sku,
        String name,
        String lot,
        Quantity quantity,
        Quantity sample,
        Quantity accepted,
        Quantity rejected) {

    /** Goods that nobody has to look at. */
    public static GoodsReceiptLine of(int lineNo, int orderLine, Sku sku, String name, String lot, Quantity quantity) {
        var none = Quantity.zero(quantity.uom());
        return new GoodsReceiptLine(lineNo, orderLine, sku, name, lot, quantity, none, none, none);
    }

    /** The same, of which so many are to be looked at. */
    public GoodsReceiptLine sampled(Quantity many) {
        return new GoodsReceiptLine(lineNo, orderLine, sku, name, lot, quantity, many, accepted, rejected);
    }

    /** Whether it had to be inspected. */
    public boolean inspected() {
        return sample.isPositive();
    }

    /** How many wait to be judged. */
    public Quantity held() {
        return inspected() ? quantity.minus(accepted).minus(rejected) : Quantity.zero(quantity.uom());
    }
}
