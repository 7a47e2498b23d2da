package io.redthread.budget.domain;

import io.redthread.budget.BudgetId;
import io.redthread.budget.EntryKind;
import io.redthread.kernel.DocumentRef;
import java.math.BigDecimal;

/**
 * One change of one budget for one document.
 *
 * @param budget which
 * @param kind what is done
 * @param document for which document
 * @param number its number
 * @param amount by how much the budget itself changes
 * @param committed by how much what is promised changes
 * @param spent by how much what is spent changes
 */
public record Change(
        BudgetId budget,
        EntryKind kind,
        DocumentRef document,
        String number,
        BigDecimal amount,
        BigDecimal committed,
        BigDecimal spent) {

    /** What is promised grows or shrinks. */
    public static Change committing(BudgetId budget, DocumentRef document, String number, BigDecimal more) {
        var kind = more.signum() < 0 ? EntryKind.RELEASED : EntryKind.COMMITTED;
        return new Change(budget, kind, document, number, BigDecimal.ZERO, more, BigDecimal.ZERO);
    }

    /** What was promised is spent; what is spent beyond it comes on top. */
    public static Change consuming(
            BudgetId budget, DocumentRef document, String number, BigDecimal promised, BigDecimal spent) {
        return new Change(budget, EntryKind.CONSUMED, document, number, BigDecimal.ZERO, promised.negate(), spent);
    }
}
