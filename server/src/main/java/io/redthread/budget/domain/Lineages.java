package io.redthread.budget.domain;

import io.redthread.budget.BudgetAsk;
import io.redthread.budget.BudgetKey;
import io.redthread.budget.PeriodKind;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.DepartmentView;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Departments with those above them: a budget covers its department and all below, so a document meets the budgets of
 * its own department and of every one above.
 *
 * @param of by department: itself and those above, the nearest first
 */
public record Lineages(Map<DepartmentId, List<DepartmentView>> of) {

    /** The budgets that an ask may meet: month and quarter, of each category and of all, on every level. */
    public Set<BudgetKey> keys(BudgetAsk ask) {
        var keys = new HashSet<BudgetKey>();
        for (var department : levels(ask.department())) {
            for (var period : PeriodKind.values()) {
                var starts = period.starts(ask.on());
                keys.add(new BudgetKey(department, period, starts, ""));
                ask.shares().forEach(share -> keys.add(new BudgetKey(department, period, starts, share.category())));
            }
        }
        return keys;
    }

    /** What the owner of a budget is called where it stands above the document's department; empty where it is its own. */
    public String above(DepartmentId documents, DepartmentId owner) {
        return documents.equals(owner)
                ? ""
                : of.getOrDefault(documents, List.of()).stream()
                        .filter(it -> it.id().equals(owner))
                        .map(DepartmentView::name)
                        .findFirst()
                        .orElse("");
    }

    private List<DepartmentId> levels(DepartmentId department) {
        var known = of.getOrDefault(department, List.of());
        return known.isEmpty()
                ? List.of(department)
                : known.stream().map(DepartmentView::id).toList();
    }
}
