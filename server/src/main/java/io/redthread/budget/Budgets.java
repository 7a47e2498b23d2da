package io.redthread.budget;

import io.redthread.budget.domain.Balance;
import io.redthread.budget.domain.Change;
import io.redthread.budget.domain.Commitments;
import io.redthread.budget.domain.Reckoning;
import io.redthread.budget.store.BalanceRows;
import io.redthread.identity.Calendars;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import java.math.BigDecimal;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds budgets for documents (预算占用): committed at submission, released when a document is rejected, withdrawn or
 * cancelled, consumed when it is invoiced (decision 1.R-5). However many ask at once, no budget is promised and spent
 * beyond its severe limit.
 */
@Service
public class Budgets {

    private final BalanceRows rows;
    private final Clock clock;

    Budgets(BalanceRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** How an ask would meet its budgets now; nothing is held. What the document holds already does not count against it. */
    @Transactional(readOnly = true)
    public BudgetAnswer look(BudgetAsk ask) {
        var held = rows.held(List.of(ask.document()));
        return commitments(List.of(ask), rows.read(Commitments.keys(ask)), held).look(ask);
    }

    /** How documents meet the budgets they hold, as these stand without them. Two statements for any number. */
    @Transactional(readOnly = true)
    public Map<DocumentRef, BudgetAnswer> standings(Collection<DocumentRef> documents) {
        var held = rows.held(documents);
        var balances = rows.balances(budgets(held));
        var answers = new HashMap<DocumentRef, BudgetAnswer>();
        held.forEach((document, amounts) -> answers.put(
                document,
                Reckoning.answer(amounts.entrySet().stream()
                        .map(it -> Objects.requireNonNull(balances.get(it.getKey()))
                                .committing(it.getValue().negate())
                                .standing(it.getValue()))
                        .toList())));
        return answers;
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
        var keys = asks.stream().flatMap(ask -> Commitments.keys(ask).stream()).collect(Collectors.toSet());
        var commitments = commitments(
                asks, rows.lock(keys, budgets(held)).values().stream().toList(), held);
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
        rows.lock(Set.of(), budgets(held));
        var changes = new ArrayList<Change>();
        rows.held(numbers.keySet())
                .forEach((document, of) -> of.forEach((budget, amount) -> changes.add(
                        Change.committing(budget, document, numbers.getOrDefault(document, ""), amount.negate()))));
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
        held.forEach((budget, promised) -> {
            var balance = Objects.requireNonNull(locked.get(budget));
            var spent = Commitments.part(shares, balance.key().category());
            var more = spent.subtract(promised.min(spent));
            if (balance.refuses(more)) {
                throw new Refused(Commitments.exceeded(balance.standing(more), today()));
            }
            if (spent.signum() > 0) {
                changes.add(Change.consuming(budget, document, number, promised.min(spent), spent));
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
            List<BudgetAsk> asks, List<Balance> balances, Map<DocumentRef, Map<BudgetId, BigDecimal>> held) {
        return new Commitments(asks, balances, held, today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Calendars.ZONE);
    }

    private static Set<BudgetId> budgets(Map<DocumentRef, Map<BudgetId, BigDecimal>> held) {
        var budgets = new HashSet<BudgetId>();
        held.values().forEach(of -> budgets.addAll(of.keySet()));
        return budgets;
    }
}
