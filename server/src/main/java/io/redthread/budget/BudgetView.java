package io.redthread.budget;

import io.redthread.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A budget as listed (预算); it covers its department and all below. All amounts in the company's currency.
 *
 * @param id which
 * @param key whose, when, of what
 * @param endsOn first day after it
 * @param amount the budget
 * @param committed promised by documents under way or approved
 * @param spent invoiced
 * @param below how much of that departments below have promised and spent
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
        Money below,
        Money left,
        Money forecast,
        Instant createdAt,
        String createdBy) {}
