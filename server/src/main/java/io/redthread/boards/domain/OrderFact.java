package io.redthread.boards.domain;

import io.redthread.kernel.CompanyDay;
import io.redthread.process.CaseFacts.CaseFact;
import io.redthread.sales.OrderStatus;
import io.redthread.sales.SalesFact;
import io.redthread.sales.SalesFact.Sold;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What figures need to know of a sales order (订单事实).
 *
 * @param of the order
 * @param category top category of what most of it is for, or empty
 * @param dispatchedAt when it had first left; absent while it has not
 * @param soon whether that was within two hours of its arrival
 * @param troubled whether it had an exception
 */
public record OrderFact(SalesFact of, String category, Optional<Instant> dispatchedAt, boolean soon, boolean troubled) {

    private static final Duration SOON = Duration.ofHours(2);

    /** The fact of an order with its case, which is absent before it was opened. */
    public static OrderFact of(SalesFact order, @Nullable CaseFact with, String category) {
        var left = Optional.ofNullable(with).flatMap(CaseFact::dispatchedAt);
        return new OrderFact(
                order,
                category,
                left,
                with != null
                        && left.filter(it -> !it.isAfter(with.openedAt().plus(SOON)))
                                .isPresent(),
                order.status() == OrderStatus.EXCEPTION || with != null && with.exceptions() > 0);
    }

    /** The day it counts for: when the buyer ordered, in Shanghai. */
    public LocalDate day() {
        return CompanyDay.of(of.orderedAt());
    }

    /** Pieces of goods. */
    public BigDecimal pieces() {
        return of.goods().stream().map(Sold::pieces).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The two digits of the first-level division, or empty. */
    public String province() {
        return Divisions.of(of.division(), of.province());
    }

    /** What most of it is for, or empty. */
    public String goods() {
        return main(of);
    }

    /** What most of an order is for, or empty. */
    public static String main(SalesFact order) {
        return order.goods().stream()
                .filter(it -> it.sku().isPresent())
                .max(Comparator.comparing(Sold::worth))
                .flatMap(Sold::sku)
                .map(it -> it.code())
                .orElse("");
    }
}
