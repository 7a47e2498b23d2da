package io.redthread.sales;

import java.util.List;

/**
 * What a gift rule gives.
 *
 * @param items 1–10 items
 * @param choice all of them, or the first in stock
 * @param whenShort what becomes of what is out of stock
 * @param mostTimes how often with one order at most: above one it is given for every so much of amount and goods (每满)
 */
public record GiftWhat(List<GiftItem> items, GiftChoice choice, GiftWhenShort whenShort, int mostTimes) {}
