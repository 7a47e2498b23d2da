package io.redthread.budget;

import io.redthread.identity.DepartmentId;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Money;
import java.time.Instant;
import java.util.Map;

/**
 * One change of a budget (预算流水).
 *
 * @param id counts up
 * @param kind what was done
 * @param department whose document it was: the budget's own department, or one below
 * @param document for which document
 * @param number its number
 * @param amount by how much the budget itself changed
 * @param committed by how much what is promised changed
 * @param spent by how much what is spent changed
 * @param at when
 * @param by who
 */
public record BudgetEntryView(
        long id,
        EntryKind kind,
        DepartmentId department,
        DocumentRef document,
        String number,
        Money amount,
        Money committed,
        Money spent,
        Instant at,
        String by) {

    /** The same with what people are called, where they have a name. */
    BudgetEntryView named(Map<String, String> names) {
        return new BudgetEntryView(
                id, kind, department, document, number, amount, committed, spent, at, names.getOrDefault(by, by));
    }
}
