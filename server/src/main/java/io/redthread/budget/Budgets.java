package io.redthread.budget;

import io.redthread.budget.domain.Balance;
import io.redthread.budget.domain.Change;
import io.redthread.budget.domain.Commitments;
import io.redthread.budget.domain.Held;
import io.redthread.budget.domain.Lineages;
import io.redthread.budget.domain.Reckoning;
import io.redthread.budget.store.BalanceRows;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.Departments;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds budgets for documents (预算占用): committed at submission, released when a document is rejected, withdrawn or
 * cancelled, consumed when it is invoiced (decision 1.R-5). A budget covers its department and all below it: a document
 * meets the budgets of its own department and of every one above, and the worst of them counts. However many ask at once, no budget is promised and spent
 * beyond its severe limit.
 */
@Service
public class Budgets {

    private final BalanceRows rows;
    private final Departments departments;
    private final Clock clock;

    Budgets(BalanceRows rows, Departments departments, Clock clock) {
        this.rows = rows;
        this.departments = departments;
        this.clock = clock;
    }

    /** How an ask would meet its budgets now; nothing is held. What the document holds already does not count against it. */
    @Transactional(readOnly = true)
    public BudgetAnswer look(BudgetAsk ask) {
        return Objects.requireNonNull(look(List.of(ask)).get(ask.document()));
    }

    /** The same for many, each as if it came alone. The statements do not grow with their number. */
    @Transactional(readOnly = true)
    public Map<DocumentRef, BudgetAnswer> look(List<BudgetAsk> asks) {
        if (asks.isEmpty()) {
            return Map.of();
        }
        var held = rows.held(asks.stream().map(BudgetAsk::document).toList());
        var lineages = lineages(asks.stream().map(BudgetAsk::department));
        var keys = asks.stream().flatMap(ask -> lineages.keys(ask).stream()).collect(Collectors.toSet());
        var commitments = commitments(asks, rows.read(keys), held, lineages);
        return asks.stream().collect(Collectors.toMap(BudgetAsk::document, commitments::look));
    }

    /** How documents meet the budgets they hold, as these stand without them. Two statements for any number. */
    @Transactional(readOnly = true)
    public Map<DocumentRef, BudgetAnswer> standings(Collection<DocumentRef> documents) {
        var held = rows.held(documents);
        var balances = rows.balances(budgets(held));
        var lineages = lineages(
                held.values().stream().flatMap(of -> of.values().stream().map(Held::department)));
        var answers = new HashMap<DocumentRef, BudgetAnswer>();
        held.forEach((document, amounts) -> answers.put(
                document,
                Reckoning.answer(amounts.entrySet().stream()
                        .map(it -> standing(balance(balances, it.getKey()), it.getValue(), lineages))
                        .toList())));
        return answers;
    }

    private static BudgetStanding standing(Balance balance, Held held, Lineages lineages) {
        return balance.committing(held.amount().negate())
                .standing(
                        held.amount(),
                        lineages.above(held.department(), balance.key().department()));
    }

    /** Holds what a document asks for, in place of what it held. Refused beyond the severe limit; then nothing changes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public BudgetAnswer commit(BudgetAsk ask) {
        return switch (commitAll(List.of(ask)).getFirst()) {
            case CommitResult.Committed(var answer) -> answer;
            case CommitResult.Exceeded(var refusal) -> throw new Refused(refusal);
        };
    }

    /**
     * The same for a batch, in its order; one ask that is refused does not keep the others back. At most six statements
     * whatever the size.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<CommitResult> commitAll(List<BudgetAsk> asks) {
        var documents = asks.stream().map(BudgetAsk::document).collect(Collectors.toSet());
        var held = rows.held(documents);
        var lineages = lineages(asks.stream().map(BudgetAsk::department));
        var keys = asks.stream().flatMap(ask -> lineages.keys(ask).stream()).collect(Collectors.toSet());
        var locked = rows.lock(keys, budgets(held)).values().stream().toList();
        var commitments = commitments(asks, locked, held, lineages);
        var results = asks.stream().map(commitments::commit).toList();
        rows.write(commitments.changes(), clock.instant(), Callers.current().username());
        return results;
    }

    /** Gives back what documents hold: they were rejected, withdrawn or cancelled. What holds nothing stays as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(Map<DocumentRef, String> numbers) {
        var held = rows.held(numbers.keySet());
        if (held.isEmpty()) {
            return;
        }
        var locked = rows.lock(Set.of(), budgets(held));
        var changes = new ArrayList<Change>();
        rows.held(numbers.keySet())
                .forEach((document, of) -> of.forEach((budget, it) -> changes.add(Change.committing(
                        balance(locked, budget),
                        it.department(),
                        document,
                        numbers.getOrDefault(document, ""),
                        it.amount().negate()))));
        rows.write(changes, clock.instant(), Callers.current().username());
    }

    /**
     * Turns what a document holds into what is spent, as invoices come in. Refused where more was invoiced than the
     * budget's severe limit lets be spent.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void consume(DocumentRef document, String number, List<BudgetAsk.Share> shares) {
        var budgets = budgets(rows.held(List.of(document)));
        if (budgets.isEmpty()) {
            return;
        }
        var locked = rows.lock(Set.of(), budgets);
        var held = rows.held(List.of(document)).getOrDefault(document, Map.of());
        var changes = new ArrayList<Change>();
        var lineages = lineages(held.values().stream().map(Held::department));
        held.forEach((budget, it) -> {
            var balance = balance(locked, budget);
            var promised = it.amount();
            var spent = Commitments.part(shares, balance.key().category());
            var more = spent.subtract(promised.min(spent));
            if (balance.refuses(more)) {
                var above = lineages.above(it.department(), balance.key().department());
                throw new Refused(Commitments.exceeded(balance.standing(more, above), today()));
            }
            if (spent.signum() > 0) {
                changes.add(Change.consuming(balance, it, document, number, promised.min(spent), spent));
            }
        });
        rows.write(changes, clock.instant(), Callers.current().username());
    }

    /** How far beyond a budget an order is still let through, in hundredths of a percent. */
    @Transactional(readOnly = true)
    public int severeLimitBasisPoints() {
        return rows.severeLimit();
    }

    private Commitments commitments(
            List<BudgetAsk> asks,
            List<Balance> balances,
            Map<DocumentRef, Map<BudgetId, Held>> held,
            Lineages lineages) {
        return new Commitments(asks, balances, held, lineages, today());
    }

    private Lineages lineages(Stream<DepartmentId> of) {
        return new Lineages(departments.lineages(of.collect(Collectors.toSet())));
    }

    private static Balance balance(Map<BudgetId, Balance> balances, BudgetId budget) {
        return Objects.requireNonNull(balances.get(budget));
    }

    private LocalDate today() {
        return CompanyDay.today(clock);
    }

    private static Set<BudgetId> budgets(Map<DocumentRef, Map<BudgetId, Held>> held) {
        var budgets = new HashSet<BudgetId>();
        held.values().forEach(of -> budgets.addAll(of.keySet()));
        return budgets;
    }
}
