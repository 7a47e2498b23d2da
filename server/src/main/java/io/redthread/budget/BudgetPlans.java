package io.redthread.budget;

import io.redthread.budget.BudgetRefusal.BudgetThere;
import io.redthread.budget.store.BalanceRows;
import io.redthread.budget.store.BudgetRows;
import io.redthread.identity.Departments;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets budgets up (编制预算) and decides how far beyond them an order may go; a budget that stands is changed by adjustments only. */
@Service
@Transactional
public class BudgetPlans {

    private static final int WIDEST_LIMIT = 100_000;

    private final BudgetRows rows;
    private final BalanceRows balances;
    private final Departments departments;
    private final Journal journal;
    private final Clock clock;

    BudgetPlans(BudgetRows rows, BalanceRows balances, Departments departments, Journal journal, Clock clock) {
        this.rows = rows;
        this.balances = balances;
        this.departments = departments;
        this.journal = journal;
        this.clock = clock;
    }

    /** Sets one budget up. Refused where there is one for that department, period and category. */
    public BudgetId open(NewBudget wanted) {
        var opened = openAll(List.of(wanted));
        if (opened.isEmpty()) {
            throw new Refused(new BudgetThere(
                    code(wanted),
                    wanted.key().startsOn().toString(),
                    wanted.key().category()));
        }
        return opened.getFirst();
    }

    /** Sets up those that are not there yet; answers their ids. The first day is moved to the period's. */
    public List<BudgetId> openAll(List<NewBudget> wanted) {
        wanted.forEach(this::check);
        var whole = wanted.stream().map(BudgetPlans::fromFirstDay).toList();
        var opened = rows.open(
                whole,
                balances.severeLimit(),
                clock.instant(),
                Callers.current().username());
        if (!opened.isEmpty()) {
            journal.record(Act.of(
                    "budgets-opened",
                    new DocumentRef("budget", opened.getFirst().value()),
                    "",
                    Map.of(
                            "count",
                            opened.size(),
                            "budgets",
                            whole.stream().limit(200).toList())));
        }
        return opened;
    }

    /** Which of the keys have a budget already. */
    @Transactional(readOnly = true)
    public Set<BudgetKey> known(Set<BudgetKey> keys) {
        return rows.known(keys);
    }

    /** Sets how far beyond a budget an order is still let through, in hundredths of a percent, 0 to 1000 %. */
    public void setSevereLimit(int basisPoints) {
        if (basisPoints < 0 || basisPoints > WIDEST_LIMIT) {
            throw InvalidInput.of("/basisPoints", basisPoints, "severe-limit-out-of-range");
        }
        var before = balances.severeLimit();
        rows.setSevereLimit(basisPoints, CompanyDay.today(clock));
        journal.record(new Act(
                "severe-limit-set",
                new DocumentRef("budget", 0),
                "",
                Map.of("basisPoints", before),
                Map.of("basisPoints", basisPoints),
                null));
    }

    private void check(NewBudget wanted) {
        if (!wanted.amount().currency().equals(CompanyCurrency.CNY)) {
            throw InvalidInput.of("/amount/currency", wanted.amount().currency(), "budget-currency");
        }
        if (wanted.amount().amount().signum() < 0) {
            throw InvalidInput.of("/amount", wanted.amount().amount(), "amount-negative");
        }
        if (wanted.key().category().length() > 40) {
            throw InvalidInput.of("/category", wanted.key().category(), "text-too-long");
        }
        if (departments.all().stream()
                .noneMatch(known -> known.id().equals(wanted.key().department()) && known.active())) {
            throw InvalidInput.of("/department", wanted.key().department().value(), "department-unknown");
        }
    }

    private String code(NewBudget wanted) {
        return departments.all().stream()
                .filter(known -> known.id().equals(wanted.key().department()))
                .map(io.redthread.identity.DepartmentView::code)
                .findFirst()
                .orElse("");
    }

    private static NewBudget fromFirstDay(NewBudget wanted) {
        var key = wanted.key();
        return new NewBudget(
                new BudgetKey(key.department(), key.period(), key.period().starts(key.startsOn()), key.category()),
                wanted.amount());
    }
}
