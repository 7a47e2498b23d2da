package io.redthread.sales.domain;

import io.redthread.catalog.CategoryId;
import io.redthread.kernel.Sku;
import io.redthread.sales.GiftWhat;
import io.redthread.sales.GiftWhen;
import io.redthread.sales.LineKind;
import io.redthread.sales.OrderLine;
import io.redthread.sales.SalesOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiPredicate;

/** How often an order earns a gift by what it is; whether there is room, or an earlier order, is another question. Pure. */
public final class GiftConditions {

    private GiftConditions() {}

    /**
     * How often the order earns it: zero where a condition does not hold, above one where it is given for every so much.
     *
     * @param within whether an item stands in a category or below it
     */
    public static int times(GiftWhen when, GiftWhat what, SalesOrder order, BiPredicate<Sku, CategoryId> within) {
        if (!means(when, order)) {
            return 0;
        }
        var times = what.mostTimes();
        if (when.leastAmount().isPresent()) {
            times = Math.min(
                    times, often(order.totalCompany(), when.leastAmount().get()));
        }
        if (when.goodsQuantity().isPresent()) {
            times = Math.min(
                    times,
                    often(bought(when, order, within), when.goodsQuantity().get()));
        }
        return when.leastAmount().isEmpty() && when.goodsQuantity().isEmpty() ? 1 : times;
    }

    /** Whether all conditions hold that ask neither for amount from nor for goods. */
    public static boolean means(GiftWhen when, SalesOrder order) {
        return (when.shops().isEmpty() || when.shops().contains(order.shop()))
                && inside(order.orderedAt(), Optional.of(when.startsAt()), Optional.of(when.endsAt()))
                && (when.paidFrom().isEmpty() && when.paidTo().isEmpty()
                        || order.paidAt()
                                .filter(it -> inside(it, when.paidFrom(), when.paidTo()))
                                .isPresent())
                && when.mostAmount()
                        .filter(most -> order.totalCompany().compareTo(most) > 0)
                        .isEmpty()
                && (when.provinces().isEmpty()
                        || when.provinces().contains(order.shipTo().province()));
    }

    private static boolean inside(Instant at, Optional<Instant> from, Optional<Instant> to) {
        return from.filter(at::isBefore).isEmpty()
                && to.filter(it -> !at.isBefore(it)).isEmpty();
    }

    private static int often(BigDecimal there, BigDecimal each) {
        return there.signum() <= 0
                ? 0
                : there.divideToIntegralValue(each)
                        .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                        .intValue();
    }

    private static BigDecimal bought(GiftWhen when, SalesOrder order, BiPredicate<Sku, CategoryId> within) {
        return order.lines().stream()
                .filter(line -> line.kind() == LineKind.GOODS && line.gift().isEmpty())
                .filter(line ->
                        line.sku().filter(sku -> wanted(when, sku, within)).isPresent())
                .map(OrderLine::quantity)
                .map(it -> it.amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean wanted(GiftWhen when, Sku sku, BiPredicate<Sku, CategoryId> within) {
        return when.skus().contains(sku) || when.categories().stream().anyMatch(it -> within.test(sku, it));
    }
}
