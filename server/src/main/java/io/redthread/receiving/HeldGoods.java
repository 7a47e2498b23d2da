package io.redthread.receiving;

/**
 * Goods that wait to be judged (待检).
 *
 * @param receipt the receipt they came with
 * @param line its line; how many are to be looked at, how many wait
 */
public record HeldGoods(GoodsReceiptView receipt, GoodsReceiptLine line) {}
