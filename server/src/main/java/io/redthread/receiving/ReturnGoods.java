package io.redthread.receiving;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import org.jspecify.annotations.Nullable;

/**
 * Goods of a return as they lie on the table: a kit is taken apart.
 *
 * @param goodsNo its number in the return, from 1
 * @param orderLine the line of the order it left with; absent where it was not announced
 * @param sku what
 * @param expected how much is to come
 * @param received how much came
 * @param judged how much of that was judged
 */
public record ReturnGoods(
        int goodsNo, @Nullable Integer orderLine, Sku sku, Quantity expected, Quantity received, Quantity judged) {}
