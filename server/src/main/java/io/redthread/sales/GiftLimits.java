package io.redthread.sales;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How much a gift rule may give, and beside which others.
 *
 * @param budget how many pieces in all
 * @param firstOrders to how many orders, the first ones
 * @param perBuyer to how many orders of one buyer
 * @param priority 1–999; lower ones give first
 * @param exclusive of rules with the same word an order gets one (互斥组); empty for one that comes beside all others
 */
public record GiftLimits(
        BigDecimal budget, Optional<Integer> firstOrders, Optional<Integer> perBuyer, int priority, String exclusive) {}
