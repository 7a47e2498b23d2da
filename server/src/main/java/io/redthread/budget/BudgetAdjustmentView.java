package io.redthread.budget;

import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Money;
import java.time.Instant;
import java.util.Map;
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

    /** The same with what people are called, where they have a name. */
    BudgetAdjustmentView named(Map<String, String> names) {
        return new BudgetAdjustmentView(
                id,
                number,
                budget,
                change,
                reason,
                state,
                answer,
                createdAt,
                names.getOrDefault(createdBy, createdBy),
                endedAt);
    }

    /** What others point at it by. */
    DocumentRef ref() {
        return new DocumentRef(KIND, id.value());
    }
}
