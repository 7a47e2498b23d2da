package io.redthread.budget;

import io.redthread.budget.BudgetRefusal.BudgetNotFound;
import io.redthread.budget.store.BudgetEntryRows;
import io.redthread.budget.store.BudgetEntryRows.Part;
import io.redthread.budget.store.BudgetRows;
import io.redthread.identity.CurrentAccess;
import io.redthread.identity.DataScope;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.DepartmentView;
import io.redthread.identity.Departments;
import io.redthread.identity.PersonNames;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.Money;
import io.redthread.kernel.Refused;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows budgets to people: everybody those of the own department and below, who sees all data all of them. */
@Service
@Transactional(readOnly = true)
public class BudgetDesk {

    private final BudgetRows rows;
    private final BudgetEntryRows entries;
    private final Departments departments;
    private final PersonNames people;
    private final Clock clock;

    BudgetDesk(BudgetRows rows, BudgetEntryRows entries, Departments departments, PersonNames people, Clock clock) {
        this.rows = rows;
        this.entries = entries;
        this.departments = departments;
        this.people = people;
        this.clock = clock;
    }

    /** One page of budgets. */
    public Page<BudgetLine> page(BudgetFilter filter, PageQuery query) {
        var names = names();
        return rows.page(filter, named(filter.q(), names), visible(), today(), query)
                .map(budget -> line(budget, names));
    }

    /** The departments whose budgets the current person sees, by code. */
    public List<DepartmentView> departments() {
        var visible = visible();
        return departments.all().stream()
                .filter(one -> visible.map(seen -> seen.contains(one.id())).orElse(true))
                .toList();
    }

    /** The budget of that id; one of another department is not there. */
    public BudgetLine one(BudgetId id) {
        return rows.one(id, today())
                .filter(budget -> mayBeSeen(budget.key().department()))
                .map(budget -> line(budget, names()))
                .orElseThrow(() -> new Refused(new BudgetNotFound(id)));
    }

    /** The budget of that id for those who decide on it, whatever their department. */
    BudgetLine anyone(BudgetId id) {
        return line(rows.one(id, today()).orElseThrow(() -> new Refused(new BudgetNotFound(id))), names());
    }

    /** What changed a budget, the newest first; only documents of one department where it is named. */
    public Page<BudgetEntryView> entries(BudgetId id, Optional<DepartmentId> department, PageQuery query) {
        var found = entries.page(one(id).budget().id(), department, query);
        var known = people.of(found.items().stream().map(BudgetEntryView::by).toList());
        return found.map(entry -> entry.named(known));
    }

    /** Who takes how much of a budget: its own department first, then those below; only who takes something. */
    public List<BudgetPart> parts(BudgetId id) {
        var line = one(id);
        var names = names();
        var below = entries.below(id);
        var parts = new ArrayList<BudgetPart>();
        parts.add(new BudgetPart(
                line.budget().key().department(),
                line.department(),
                true,
                below.stream().map(Part::committed).reduce(line.budget().committed(), Money::minus),
                below.stream().map(Part::spent).reduce(line.budget().spent(), Money::minus)));
        below.forEach(it -> parts.add(new BudgetPart(
                it.department(), names.getOrDefault(it.department(), ""), false, it.committed(), it.spent())));
        return parts.stream()
                .filter(it -> it.committed().isPositive() || it.spent().isPositive())
                .toList();
    }

    /** Whether the current person sees that department's budgets. */
    public boolean mayBeSeen(DepartmentId department) {
        return visible().map(seen -> seen.contains(department)).orElse(true);
    }

    private static Set<DepartmentId> named(@Nullable String q, Map<DepartmentId, String> names) {
        return q == null || q.isBlank()
                ? Set.of()
                : names.entrySet().stream()
                        .filter(name -> name.getValue().contains(q.strip()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
    }

    private Map<DepartmentId, String> names() {
        return departments.all().stream().collect(Collectors.toMap(DepartmentView::id, DepartmentView::name));
    }

    private static BudgetLine line(BudgetView budget, Map<DepartmentId, String> names) {
        return new BudgetLine(budget, names.getOrDefault(budget.key().department(), ""));
    }

    private Optional<Set<DepartmentId>> visible() {
        var access = CurrentAccess.get();
        if (access.scope() == DataScope.ALL) {
            return Optional.empty();
        }
        var own = access.department();
        return Optional.of(own == null ? Set.of() : departments.withBelow(own));
    }

    private LocalDate today() {
        return CompanyDay.today(clock);
    }
}
