package io.redthread.budget;

import io.redthread.budget.domain.Commitments;
import io.redthread.budget.domain.Lineages;
import io.redthread.budget.domain.Reckoning;
import io.redthread.budget.store.BalanceRows;
import io.redthread.budget.store.BudgetRows;
import io.redthread.identity.Departments;
import io.redthread.journal.Act;
import io.redthread.journal.BatchAct;
import io.redthread.journal.Journal;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.DocumentRef;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Loads what budgets of the past were and what became of them (历史预算): the ledger reads as if it had been kept then. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PastBudgets {

    private static final int DAYS_BEFORE = 7;

    private final BudgetRows rows;
    private final BalanceRows balances;
    private final Departments departments;
    private final Journal journal;
    private final Clock clock;

    PastBudgets(BudgetRows rows, BalanceRows balances, Departments departments, Journal journal, Clock clock) {
        this.rows = rows;
        this.balances = balances;
        this.departments = departments;
        this.journal = journal;
        this.clock = clock;
    }

    /** Sets up those that are missing, a week before they begin, and raises those that are smaller. */
    public void provide(List<NewBudget> wanted, String by) {
        var severe = balances.severeLimit();
        wanted.stream()
                .collect(Collectors.groupingBy(it -> it.key().startsOn()))
                .forEach((day, some) -> rows.open(some, severe, before(day), by));
        var known = balances.lock(keys(wanted), Set.of()).values().stream()
                .collect(Collectors.toMap(it -> it.key(), Function.identity()));
        for (var one : wanted) {
            var stands = known.get(one.key());
            var amount = one.amount().amount();
            if (stands != null && stands.amount().compareTo(amount) < 0) {
                var ceiling = Reckoning.ceiling(one.amount(), severe).amount();
                rows.raise(stands, amount, ceiling, clock.instant(), by);
            }
        }
        journal.record(Act.of(
                "past-budgets-provided", new DocumentRef("budget", 0), "", Map.of("count", wanted.size(), "by", by)));
    }

    /** The ledger of these budgets as they stand, held until the transaction ends. */
    public PastLedger open(Set<BudgetKey> keys) {
        var locked = balances.lock(keys, Set.of()).values().stream().toList();
        return new PastLedger(new Commitments(
                List.of(),
                locked,
                Map.of(),
                new Lineages(departments.lineages(
                        keys.stream().map(BudgetKey::department).collect(Collectors.toSet()))),
                CompanyDay.today(clock)));
    }

    /** The budgets that an ask may meet. */
    public Set<BudgetKey> keys(BudgetAsk ask) {
        return new Lineages(departments.lineages(Set.of(ask.department()))).keys(ask);
    }

    /** Writes what was done. */
    public void load(PastLedger ledger) {
        balances.load(ledger.dated());
        journal.record(new BatchAct(
                "past-budgets-loaded",
                "budget",
                ledger.dated().stream().map(Object::toString).toList(),
                Map.of("entries", ledger.dated().size()),
                ""));
    }

    private static Set<BudgetKey> keys(List<NewBudget> wanted) {
        return wanted.stream().map(NewBudget::key).collect(Collectors.toSet());
    }

    private static Instant before(LocalDate day) {
        return day.minusDays(DAYS_BEFORE).atTime(10, 0).atZone(CompanyDay.ZONE).toInstant();
    }
}
