package io.redthread.sales;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * An order that waits at review for room on its account (信用冻结).
 *
 * @param id its id
 * @param order which order
 * @param account whose room
 * @param wanted how much it needs, in the account's currency
 * @param usedThen what was owed when it was held
 * @param limitThen the limit then
 * @param overdueThen what of it was overdue
 * @param heldAt since when
 * @param endedAt until when; absent while it waits
 * @param releasedBy who let it pass; absent where room came back or the order was called off
 * @param reason why it was let pass
 */
public record CreditHold(
        CreditHoldId id,
        OrderId order,
        CreditAccountId account,
        BigDecimal wanted,
        BigDecimal usedThen,
        BigDecimal limitThen,
        BigDecimal overdueThen,
        Instant heldAt,
        Optional<Instant> endedAt,
        Optional<String> releasedBy,
        String reason) {

    /** Why it waits, in Chinese. */
    public String zh() {
        if (overdueThen.signum() > 0) {
            return "账期已过:逾期未付 %,.2f,已用 %,.2f,本单 %,.2f".formatted(overdueThen, usedThen, wanted);
        }
        return "超出信用额度:额度 %,.2f,已用 %,.2f,本单 %,.2f".formatted(limitThen, usedThen, wanted);
    }

    /** The same in English. */
    public String en() {
        if (overdueThen.signum() > 0) {
            return String.format(
                    Locale.ROOT,
                    "Overdue: %,.2f not paid within the term, used %,.2f, this order %,.2f",
                    overdueThen,
                    usedThen,
                    wanted);
        }
        return String.format(
                Locale.ROOT, "Credit: limit %,.2f, used %,.2f, this order %,.2f", limitThen, usedThen, wanted);
    }
}
