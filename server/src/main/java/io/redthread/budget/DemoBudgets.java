package io.redthread.budget;

import io.redthread.identity.DepartmentId;
import io.redthread.identity.Departments;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** Gives the demo company budgets: eighteen months back and this quarter and month, for buying and running the shops. */
@Service
public class DemoBudgets {

    private static final int QUARTERS_BACK = 6;

    private final BudgetPlans plans;
    private final Departments departments;
    private final Clock clock;

    DemoBudgets(BudgetPlans plans, Departments departments, Clock clock) {
        this.plans = plans;
        this.departments = departments;
        this.clock = clock;
    }

    /** Sets up those that are not there yet. */
    public void create() {
        var today = CompanyDay.today(clock);
        var wanted = new ArrayList<NewBudget>();
        departments.byCode("purchasing").ifPresent(one -> {
            wanted.addAll(quarters(one.id(), "", "3000000", today));
            wanted.add(budget(one.id(), PeriodKind.MONTH, today, "", "1200000"));
        });
        departments.byCode("operations").ifPresent(one -> wanted.addAll(quarters(one.id(), "", "400000", today)));
        departments.byCode("warehouse").ifPresent(one -> wanted.addAll(quarters(one.id(), "", "150000", today)));
        departments.byCode("business").ifPresent(one -> wanted.addAll(quarters(one.id(), "", "3550000", today)));
        plans.openAll(wanted);
    }

    private static List<NewBudget> quarters(DepartmentId department, String category, String amount, LocalDate today) {
        var quarters = new ArrayList<NewBudget>();
        for (var back = 0; back <= QUARTERS_BACK; back++) {
            quarters.add(budget(department, PeriodKind.QUARTER, today.minusMonths(3L * back), category, amount));
        }
        return quarters;
    }

    private static NewBudget budget(
            DepartmentId department, PeriodKind period, LocalDate day, String category, String amount) {
        return new NewBudget(new BudgetKey(department, period, period.starts(day), category), Money.of(amount, "CNY"));
    }
}
