package io.redthread.budget.domain;

import io.redthread.budget.BudgetId;
import io.redthread.budget.EntryKind;
import io.redthread.identity.DepartmentId;
import io.redthread.kernel.DocumentRef;
import java.math.BigDecimal;

/**
 * One change of one budget for one document.
 *
 * @param budget which
 * @param department whose document it is
 * @param below whether that department stands below the budget's
 * @param kind what is done
 * @param document for which document
 * @param number its number
 * @param committed by how much what is promised changes
 * @param spent by how much what is spent changes
 */
public record Change(
        BudgetId budget,
        DepartmentId department,
        boolean below,
        EntryKind kind,
        DocumentRef document,
        String number,
        BigDecimal committed,
        BigDecimal spent) {

    /** What is promised grows or shrinks. */
    public static Change committing(
            Balance of, DepartmentId department, DocumentRef document, String number, BigDecimal more) {
        var kind = more.signum() < 0 ? EntryKind.RELEASED : EntryKind.COMMITTED;
        return new Change(of.id(), department, of.isAbove(department), kind, document, number, more, BigDecimal.ZERO);
    }

    /** What was promised is spent; what is spent beyond it comes on top. */
    public static Change consuming(
            Balance of, Held held, DocumentRef document, String number, BigDecimal promised, BigDecimal spent) {
        return new Change(
                of.id(),
                held.department(),
                of.isAbove(held.department()),
                EntryKind.CONSUMED,
                document,
                number,
                promised.negate(),
                spent);
    }

    /** Both as one. */
    public Change plus(Change other) {
        return new Change(
                budget,
                department,
                below,
                kind,
                document,
                number,
                committed.add(other.committed()),
                spent.add(other.spent()));
    }
}
