package io.redthread.budget.domain;

import io.redthread.budget.BudgetAnswer;
import io.redthread.budget.BudgetAsk;
import io.redthread.budget.BudgetId;
import io.redthread.budget.BudgetKey;
import io.redthread.budget.BudgetRefusal.BudgetExceeded;
import io.redthread.budget.BudgetStanding;
import io.redthread.budget.CommitResult;
import io.redthread.identity.DepartmentId;
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
import java.util.Optional;
import java.util.function.BiFunction;

/** Commits a batch of asks one after the other against the balances as they stand; what is to be written is collected. */
public final class Commitments {

    private final Map<BudgetKey, BudgetId> ids = new HashMap<>();
    private final Map<BudgetId, Balance> balances = new LinkedHashMap<>();
    private final Map<DocumentRef, Map<BudgetId, Held>> held;
    private final Lineages lineages;
    private final LocalDate today;
    private final List<Change> changes = new ArrayList<>();

    /** Starts from balances that are locked, and from what the documents hold of them. */
    public Commitments(
            List<BudgetAsk> asks,
            List<Balance> balances,
            Map<DocumentRef, Map<BudgetId, Held>> held,
            Lineages lineages,
            LocalDate today) {
        balances.forEach(balance -> {
            ids.put(balance.key(), balance.id());
            this.balances.put(balance.id(), balance);
        });
        this.held = new HashMap<>();
        asks.forEach(ask -> this.held.put(ask.document(), new HashMap<>(held.getOrDefault(ask.document(), Map.of()))));
        this.lineages = lineages;
        this.today = today;
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
        leave(
                document,
                (balance, it) -> Change.committing(
                        balance, it.department(), document, number, it.amount().negate()));
    }

    /** Turns what a document holds into what is spent. */
    public void consume(DocumentRef document, String number) {
        leave(document, (balance, it) -> Change.consuming(balance, it, document, number, it.amount(), it.amount()));
    }

    private void leave(DocumentRef document, BiFunction<Balance, Held, Change> change) {
        held.getOrDefault(document, Map.of()).entrySet().stream()
                .filter(it -> it.getValue().amount().signum() > 0)
                .sorted(Comparator.comparingLong(it -> it.getKey().value()))
                .forEach(it -> apply(change.apply(balance(it.getKey()), it.getValue())));
        held.remove(document);
    }

    /** The refusal in the words of the requirement: what was left, what the order takes, by how much it passes. */
    public static BudgetExceeded exceeded(BudgetStanding standing, LocalDate today) {
        var name = PeriodName.of(standing.period(), standing.startsOn(), today);
        return new BudgetExceeded(
                standing.above(),
                standing.above().isEmpty() ? "" : " of " + standing.above(),
                name.zh(),
                name.en(),
                standing.category(),
                plain(standing.remaining().amount()),
                plain(standing.order().amount()),
                plain(standing.excess().amount()));
    }

    private Map<BudgetId, BudgetStanding> standings(BudgetAsk ask) {
        var standings = new LinkedHashMap<BudgetId, BudgetStanding>();
        lineages.keys(ask).forEach(key -> {
            var id = ids.get(key);
            if (id != null) {
                var above = lineages.above(ask.department(), key.department());
                standings.put(id, without(ask.document(), id).standing(part(ask.shares(), key.category()), above));
            }
        });
        return standings;
    }

    /** What a document of another department held before is given back by that department. */
    private void hold(BudgetAsk ask, BudgetId budget, BigDecimal wanted) {
        var mine = held.computeIfAbsent(ask.document(), one -> new HashMap<>());
        var before = mine.getOrDefault(budget, new Held(ask.department(), BigDecimal.ZERO));
        mine.put(budget, new Held(ask.department(), wanted));
        if (before.department().equals(ask.department())) {
            move(ask, budget, ask.department(), wanted.subtract(before.amount()));
        } else {
            move(ask, budget, before.department(), before.amount().negate());
            move(ask, budget, ask.department(), wanted);
        }
    }

    private void move(BudgetAsk ask, BudgetId budget, DepartmentId department, BigDecimal more) {
        if (more.signum() != 0) {
            apply(Change.committing(balance(budget), department, ask.document(), ask.number(), more));
        }
    }

    private void apply(Change change) {
        balances.computeIfPresent(change.budget(), (id, balance) -> balance.after(change));
        changes.add(change);
    }

    private Balance balance(BudgetId budget) {
        return Objects.requireNonNull(balances.get(budget));
    }

    /** The balance as if the document held nothing of it. */
    private Balance without(DocumentRef document, BudgetId budget) {
        var own = Optional.ofNullable(held.getOrDefault(document, Map.of()).get(budget));
        return balance(budget)
                .committing(own.map(Held::amount).orElse(BigDecimal.ZERO).negate());
    }

    private static String plain(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
