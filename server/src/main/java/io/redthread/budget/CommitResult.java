package io.redthread.budget;

import io.redthread.budget.BudgetRefusal.BudgetExceeded;

/** What became of one ask of a batch: it holds its budget, or it was severely over and holds nothing. */
public sealed interface CommitResult {

    /**
     * The budget is held.
     *
     * @param answer how it stands
     */
    record Committed(BudgetAnswer answer) implements CommitResult {}

    /**
     * Beyond the severe limit: nothing is held.
     *
     * @param refusal why
     */
    record Exceeded(BudgetExceeded refusal) implements CommitResult {}
}
