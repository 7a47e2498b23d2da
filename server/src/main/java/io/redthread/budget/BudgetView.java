package io.redthread.budget;

import io.redthread.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A budget as listed (预算). All amounts in the company's currency.
 *
 * @param id which
 * @param key whose, when, of what
 * @param endsOn first day after it
 * @param amount the budget
 * @param committed promised by documents under way or approved
 * @param spent invoiced
 * @param left what remains; negative when passed
 * @param forecast what will be promised and spent at its end if it goes on as until today; what is, once it has ended
 * @param createdAt when it was set up
 * @param createdBy by whom
 */
public record BudgetView(
        BudgetId id,
        BudgetKey key,
        LocalDate endsOn,
        Money amount,
        Money committed,
        Money spent,
        Money left,
        Money forecast,
        Instant createdAt,
        String createdBy) {}
