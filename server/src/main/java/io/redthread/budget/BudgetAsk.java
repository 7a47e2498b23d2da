package io.redthread.budget;

import io.redthread.identity.DepartmentId;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What a document wants to spend (预算申请).
 *
 * @param document the document; committing again for it replaces what it held
 * @param number its number
 * @param department whose budget
 * @param on the business day that names month and quarter
 * @param shares how much of which category, in the company's currency; at least one, each above zero
 */
public record BudgetAsk(
        DocumentRef document, String number, DepartmentId department, LocalDate on, List<Share> shares) {

    /** Keeps the shares. */
    public BudgetAsk {
        shares = List.copyOf(shares);
    }

    /**
     * The part of one category.
     *
     * @param category its code; empty for goods without one
     * @param amount in the company's currency
     */
    public record Share(String category, Money amount) {}
}
