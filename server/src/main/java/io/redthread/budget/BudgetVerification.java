package io.redthread.budget;

import io.redthread.budget.store.BudgetSums;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Proves the budgets (invariant 8): adds every entry up again and compares, in one snapshot, while the company works on. */
@Service
public class BudgetVerification {

    private final BudgetSums reads;

    BudgetVerification(BudgetSums reads) {
        this.reads = reads;
    }

    /** Recomputes everything from the entries. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Findings verify() {
        var differences = reads.differences();
        return new Findings(differences.isEmpty(), reads.budgets(), reads.entries(), differences);
    }

    /**
     * What the proof found.
     *
     * @param clean whether everything agrees
     * @param budgets how many were looked at
     * @param entries how many were added up
     * @param differences budgets whose balance, entries and commitments differ, at most 100
     */
    public record Findings(boolean clean, long budgets, long entries, List<Difference> differences) {}

    /**
     * A budget that differs.
     *
     * @param budget which
     * @param what {@code amount}, {@code committed}, {@code spent}, {@code commitments}, {@code below} (of departments
     *     below) or {@code part} (of one of them)
     * @param kept what the row says
     * @param added what the facts add up to
     */
    public record Difference(BudgetId budget, String what, java.math.BigDecimal kept, java.math.BigDecimal added) {}
}
