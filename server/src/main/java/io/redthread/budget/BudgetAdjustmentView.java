package io.redthread.budget;

import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * A change of a budget that was asked for (预算调整单).
 *
 * @param id which
 * @param number BA-…
 * @param budget of which budget
 * @param change by how much
 * @param reason why
 * @param state how far
 * @param answer what who decided said
 * @param createdAt when it was asked for
 * @param createdBy by whom
 * @param endedAt when it was decided
 */
public record BudgetAdjustmentView(
        BudgetAdjustmentId id,
        String number,
        BudgetId budget,
        Money change,
        String reason,
        AdjustmentState state,
        String answer,
        Instant createdAt,
        String createdBy,
        Optional<Instant> endedAt) {

    /** Kind of the document. */
    public static final String KIND = "budget-adjustment";

    /** What others point at it by. */
    DocumentRef ref() {
        return new DocumentRef(KIND, id.value());
    }
}
