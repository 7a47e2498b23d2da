package io.redthread.sales;

import io.redthread.kernel.Money;
import io.redthread.parties.PartyId;
import io.redthread.parties.ShopId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/**
 * A credit account (信用账户, X41): orders on it need no payment before they ship, as long as there is room.
 *
 * @param id its id
 * @param party whose
 * @param shop whose orders; absent for every shop
 * @param buyerCode only orders with this customer code; empty for every buyer
 * @param currency of all amounts
 * @param limit most that may be owed
 * @param termDays days until payment is due, counted from the order; 0 for no term
 * @param used what open and shipped unpaid orders come to, less what was paid; below zero where more was paid
 * @param over of which above the limit, because somebody let it pass or lowered the limit
 * @param overdue what is owed longer than the term; nothing where there is no term
 * @param active whether new orders may go on it
 * @param version counts the changes of its terms
 * @param openedAt since when
 * @param openedBy who opened it
 */
public record CreditAccount(
        CreditAccountId id,
        PartyId party,
        Optional<ShopId> shop,
        String buyerCode,
        Currency currency,
        BigDecimal limit,
        int termDays,
        BigDecimal used,
        BigDecimal over,
        BigDecimal overdue,
        boolean active,
        int version,
        Instant openedAt,
        String openedBy) {

    /** What may still be ordered; never below zero. */
    public Money room() {
        return new Money(limit.subtract(used).max(BigDecimal.ZERO), currency);
    }

    /** Whether so much more may be owed: within the limit, and nothing is overdue. */
    public boolean fits(BigDecimal more) {
        return overdue.signum() == 0 && used.add(more).compareTo(limit) <= 0;
    }

    /** The same owing so much more, or less; what is above the limit then was let pass. */
    public CreditAccount owing(BigDecimal more) {
        return standing(limit, used.add(more));
    }

    /** The same with another limit. */
    public CreditAccount limited(BigDecimal other) {
        return standing(other, used);
    }

    /** Whether the order is one of those on the account. */
    public boolean means(SalesOrder order) {
        return shop.filter(it -> !it.equals(order.shop())).isEmpty()
                && (buyerCode.isEmpty() || buyerCode.equals(order.customerCode()))
                && currency.equals(order.total().currency());
    }

    /** Of two accounts that mean an order, the one that says more of it counts. */
    int exactness() {
        return (buyerCode.isEmpty() ? 0 : 2) + (shop.isPresent() ? 1 : 0);
    }

    private CreditAccount standing(BigDecimal itsLimit, BigDecimal owed) {
        return new CreditAccount(
                id,
                party,
                shop,
                buyerCode,
                currency,
                itsLimit,
                termDays,
                owed,
                owed.subtract(itsLimit).max(BigDecimal.ZERO),
                overdue,
                active,
                version,
                openedAt,
                openedBy);
    }
}
