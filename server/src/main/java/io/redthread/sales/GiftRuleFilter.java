package io.redthread.sales;

import io.redthread.parties.ShopId;
import org.jspecify.annotations.Nullable;

/**
 * Which gift rules are wanted.
 *
 * @param q part of the name, or the beginning of a gift's code
 * @param shop those that mean orders of that shop
 * @param open {@code true} for those that give now or will, {@code false} for those that are over; absent for all
 */
public record GiftRuleFilter(
        @Nullable String q, @Nullable ShopId shop, @Nullable Boolean open) {}
