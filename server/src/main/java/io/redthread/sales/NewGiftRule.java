package io.redthread.sales;

/**
 * What a gift rule (赠品规则, X40) says.
 *
 * @param name what people read, 1–100 characters
 * @param when to which orders it gives
 * @param what it gives
 * @param limits how much at most
 */
public record NewGiftRule(String name, GiftWhen when, GiftWhat what, GiftLimits limits) {}
