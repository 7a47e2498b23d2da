package io.redthread.budget;

import io.redthread.budget.BudgetRefusal.BudgetNotFound;
import io.redthread.budget.store.BudgetRows;
import io.redthread.identity.Calendars;
import io.redthread.identity.CurrentAccess;
import io.redthread.identity.DataScope;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.Departments;
import io.redthread.kernel.Refused;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows budgets to people: everybody those of the own department and below, who sees all data all of them. */
@Service
@Transactional(readOnly = true)
public class BudgetDesk {

    private final BudgetRows rows;
    private final Departments departments;
    private final Clock clock;

    BudgetDesk(BudgetRows rows, Departments departments, Clock clock) {
        this.rows = rows;
        this.departments = departments;
        this.clock = clock;
    }

    /** One page of budgets. */
    public Page<BudgetView> page(BudgetFilter filter, PageQuery query) {
        return rows.page(filter, visible(), today(), query);
    }

    /** The budget of that id; one of another department is not there. */
    public BudgetView one(BudgetId id) {
        return rows.one(id, today())
                .filter(budget -> mayBeSeen(budget.key().department()))
                .orElseThrow(() -> new Refused(new BudgetNotFound(id)));
    }

    /** What changed a budget, the newest first. */
    public Page<BudgetEntryView> entries(BudgetId id, PageQuery query) {
        return rows.entries(one(id).id(), query);
    }

    /** Whether the current person sees that department's budgets. */
    public boolean mayBeSeen(DepartmentId department) {
        return visible().map(seen -> seen.contains(department)).orElse(true);
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
        return LocalDate.ofInstant(clock.instant(), Calendars.ZONE);
    }
}
