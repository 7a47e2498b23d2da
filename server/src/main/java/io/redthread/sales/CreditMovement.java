package io.redthread.sales;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What changed what is owed on an account (信用流水), or its limit.
 *
 * @param account which
 * @param kind {@code order}, {@code release}, {@code payment} or {@code limit}
 * @param amount by how much what is owed went up; below zero for a payment or an order given back, the new limit for a limit
 * @param usedAfter what was owed then
 * @param order which order, for those of orders
 * @param reference the bank's or the customer's, for a payment
 * @param reason why, for what people did
 * @param paidOn the day the money came, for a payment
 * @param at when
 * @param by who
 */
public record CreditMovement(
        CreditAccountId account,
        String kind,
        BigDecimal amount,
        BigDecimal usedAfter,
        Optional<OrderId> order,
        String reference,
        String reason,
        Optional<LocalDate> paidOn,
        Instant at,
        String by) {

    static CreditMovement ofOrder(
            String kind, CreditAccount after, BigDecimal amount, OrderId order, String reason, Instant at, String by) {
        return new CreditMovement(
                after.id(), kind, amount, after.used(), Optional.of(order), "", reason, Optional.empty(), at, by);
    }
}
