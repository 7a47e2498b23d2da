package io.redthread.budget.domain;

import io.redthread.budget.BudgetAnswer;
import io.redthread.budget.BudgetAsk;
import io.redthread.budget.BudgetId;
import io.redthread.budget.BudgetKey;
import io.redthread.budget.BudgetRefusal.BudgetExceeded;
import io.redthread.budget.BudgetStanding;
import io.redthread.budget.CommitResult;
import io.redthread.budget.PeriodKind;
import io.redthread.kernel.DocumentRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;

/** Commits a batch of asks one after the other against the balances as they stand; what is to be written is collected. */
public final class Commitments {

    private final Map<BudgetKey, BudgetId> ids = new HashMap<>();
    private final Map<BudgetId, Balance> balances = new LinkedHashMap<>();
    private final Map<DocumentRef, Map<BudgetId, BigDecimal>> held;
    private final LocalDate today;
    private final List<Change> changes = new ArrayList<>();

    /** Starts from balances that are locked, and from what the documents hold of them. */
    public Commitments(
            List<BudgetAsk> asks,
            List<Balance> balances,
            Map<DocumentRef, Map<BudgetId, BigDecimal>> held,
            LocalDate today) {
        balances.forEach(balance -> {
            ids.put(balance.key(), balance.id());
            this.balances.put(balance.id(), balance);
        });
        this.held = new HashMap<>();
        asks.forEach(ask -> this.held.put(ask.document(), new HashMap<>(held.getOrDefault(ask.document(), Map.of()))));
        this.today = today;
    }

    /** The budgets that an ask may meet: month and quarter, of each category and of all. */
    public static Set<BudgetKey> keys(BudgetAsk ask) {
        var keys = new HashSet<BudgetKey>();
        for (var period : PeriodKind.values()) {
            var starts = period.starts(ask.on());
            keys.add(new BudgetKey(ask.department(), period, starts, ""));
            ask.shares().forEach(share -> keys.add(new BudgetKey(ask.department(), period, starts, share.category())));
        }
        return keys;
    }

    /** What a budget of that category bears of the shares: all of them when it is for every category. */
    public static BigDecimal part(List<BudgetAsk.Share> shares, String category) {
        return shares.stream()
                .filter(share -> category.isEmpty() || category.equals(share.category()))
                .map(share -> share.amount().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How an ask meets its budgets. */
    public BudgetAnswer look(BudgetAsk ask) {
        return Reckoning.answer(standings(ask).values());
    }

    /** Commits an ask in place of what its document held, or says why not. */
    public CommitResult commit(BudgetAsk ask) {
        var standings = standings(ask);
        var answer = Reckoning.answer(standings.values());
        var refused = answer.standings().stream()
                .filter(one -> without(ask.document(), one.budget())
                        .refuses(one.order().amount()))
                .findFirst();
        if (refused.isPresent()) {
            return new CommitResult.Exceeded(exceeded(refused.get(), today));
        }
        var mine = held.getOrDefault(ask.document(), Map.of());
        var touched = new HashSet<>(mine.keySet());
        touched.addAll(standings.keySet());
        touched.stream().sorted(Comparator.comparingLong(BudgetId::value)).forEach(budget -> {
            var standing = standings.get(budget);
            var wanted = standing == null ? BigDecimal.ZERO : standing.order().amount();
            hold(ask, budget, wanted);
        });
        return new CommitResult.Committed(answer);
    }

    /** What is to be written. */
    public List<Change> changes() {
        return List.copyOf(changes);
    }

    /** What is to be written since this was asked last. */
    public List<Change> drained() {
        var drained = List.copyOf(changes);
        changes.clear();
        return drained;
    }

    /** Gives back what a document holds. */
    public void release(DocumentRef document, String number) {
        leave(document, (budget, amount) -> Change.committing(budget, document, number, amount.negate()));
    }

    /** Turns what a document holds into what is spent. */
    public void consume(DocumentRef document, String number) {
        leave(document, (budget, amount) -> Change.consuming(budget, document, number, amount, amount));
    }

    private void leave(DocumentRef document, BiFunction<BudgetId, BigDecimal, Change> change) {
        held.getOrDefault(document, Map.of()).entrySet().stream()
                .filter(it -> it.getValue().signum() > 0)
                .sorted(Comparator.comparingLong(it -> it.getKey().value()))
                .map(it -> change.apply(it.getKey(), it.getValue()))
                .forEach(it -> {
                    balances.computeIfPresent(it.budget(), (id, balance) -> balance.after(it));
                    changes.add(it);
                });
        held.remove(document);
    }

    /** The refusal in the words of the requirement: what was left, what the order takes, by how much it passes. */
    public static BudgetExceeded exceeded(BudgetStanding standing, LocalDate today) {
        var name = PeriodName.of(standing.period(), standing.startsOn(), today);
        return new BudgetExceeded(
                name.zh(),
                name.en(),
                standing.category(),
                plain(standing.remaining().amount()),
                plain(standing.order().amount()),
                plain(standing.excess().amount()));
    }

    private Map<BudgetId, BudgetStanding> standings(BudgetAsk ask) {
        var standings = new LinkedHashMap<BudgetId, BudgetStanding>();
        keys(ask).forEach(key -> {
            var id = ids.get(key);
            if (id != null) {
                standings.put(id, without(ask.document(), id).standing(part(ask.shares(), key.category())));
            }
        });
        return standings;
    }

    private void hold(BudgetAsk ask, BudgetId budget, BigDecimal wanted) {
        var mine = held.computeIfAbsent(ask.document(), one -> new HashMap<>());
        var more = wanted.subtract(mine.getOrDefault(budget, BigDecimal.ZERO));
        if (more.signum() != 0) {
            mine.put(budget, wanted);
            balances.computeIfPresent(budget, (id, balance) -> balance.committing(more));
            changes.add(Change.committing(budget, ask.document(), ask.number(), more));
        }
    }

    /** The balance as if the document held nothing of it. */
    private Balance without(DocumentRef document, BudgetId budget) {
        var own = held.getOrDefault(document, Map.of()).getOrDefault(budget, BigDecimal.ZERO);
        return Objects.requireNonNull(balances.get(budget)).committing(own.negate());
    }

    private static String plain(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
