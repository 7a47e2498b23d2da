package io.redthread.sales;

import static java.util.Objects.requireNonNull;

import io.redthread.platform.caller.Callers;
import io.redthread.sales.store.CreditHoldStore;
import io.redthread.sales.store.CreditStore;
import io.redthread.sales.store.CreditUseStore;
import io.redthread.sales.store.CreditUseStore.Live;
import io.redthread.sales.store.CreditUseStore.Use;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Room on credit accounts (信用额度, X41). Orders take it when they come to review and give it back when they are called off or
 * paid; accounts are locked in key order, so that of two orders for the last room one passes. What waits takes no room.
 */
@Component
class CreditRoom {

    private final CreditStore store;
    private final CreditUseStore charges;
    private final CreditHoldStore holds;
    private final Clock clock;

    CreditRoom(CreditStore store, CreditUseStore charges, CreditHoldStore holds, Clock clock) {
        this.store = store;
        this.charges = charges;
        this.holds = holds;
        this.clock = clock;
    }

    /** The accounts that unpaid orders are on; nothing is read where all are paid. */
    Map<OrderId, CreditAccount> accounts(Collection<SalesOrder> orders) {
        var unpaid = orders.stream().filter(it -> it.paidAt().isEmpty()).toList();
        if (unpaid.isEmpty()) {
            return Map.of();
        }
        var known = store.of(
                unpaid.stream().map(it -> it.shop().value()).collect(Collectors.toSet()),
                unpaid.stream()
                        .map(SalesOrder::customerCode)
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.toSet()));
        var accounts = new HashMap<OrderId, CreditAccount>();
        for (var order : unpaid) {
            known.stream()
                    .filter(it -> it.means(order))
                    .max(Comparator.comparingInt(CreditAccount::exactness))
                    .ifPresent(it -> accounts.put(order.id(), it));
        }
        return accounts;
    }

    /**
     * Takes room for the orders that are on an account; answers those for which there is none, which then are held.
     *
     * @param orders as they come to review
     * @param fresh whether they are not in the database yet
     */
    Map<OrderId, CreditHold> take(Collection<SalesOrder> orders, boolean fresh) {
        var accounts = accounts(orders);
        if (fresh) {
            if (accounts.isEmpty()) {
                return Map.of();
            }
            var whole = orders.stream()
                    .filter(it -> accounts.containsKey(it.id()))
                    .collect(Collectors.toMap(
                            SalesOrder::id, it -> new Live(it.id(), it.total().amount())));
            return taken(whole, accounts);
        }
        if (accounts.isEmpty() && neverTook(orders)) {
            return Map.of();
        }
        var live = charges.live(orders.stream().map(SalesOrder::id).toList());
        var uses = used(live);
        live.entrySet()
                .removeIf(it -> !accounts.containsKey(it.getKey())
                        && !uses.containsKey(it.getValue().whole()));
        return live.isEmpty() ? Map.of() : taken(live, accounts);
    }

    /** Whole orders of which none is on an account: that is asked by their ids, without looking for their other parts. */
    private boolean neverTook(Collection<SalesOrder> orders) {
        return orders.stream().noneMatch(SalesOrder::isBackOrder)
                && charges.of(orders.stream().map(SalesOrder::id).toList()).isEmpty();
    }

    /** Gives back what orders no longer owe: they were called off, or paid. */
    void settle(Collection<OrderId> orders) {
        var live = charges.live(orders);
        var uses = used(live);
        live.values().removeIf(it -> !uses.containsKey(it.whole()));
        if (!live.isEmpty()) {
            taken(live, Map.of());
        }
        holds.end(orders, clock.instant(), null, "");
    }

    /** Lets held orders pass though there is no room for them. */
    void release(List<CreditHold> held, String reason) {
        var now = clock.instant();
        var by = Callers.current().username();
        var live = charges.live(held.stream().map(CreditHold::order).toList());
        var locked = store.lock(held.stream().map(CreditHold::account).collect(Collectors.toSet()));
        var uses = charges.of(live.values().stream().map(Live::whole).toList());
        var changes = new Changes(locked, now, by);
        for (var it : held) {
            var its = requireNonNull(live.get(it.order()));
            var had =
                    Optional.ofNullable(uses.get(its.whole())).map(Use::amount).orElse(BigDecimal.ZERO);
            changes.owe(
                    "release",
                    it.account(),
                    its.whole(),
                    its.amount(),
                    its.amount().subtract(had),
                    reason);
        }
        changes.write();
        holds.end(held.stream().map(CreditHold::order).toList(), now, by, reason);
    }

    private Map<OrderId, CreditHold> taken(Map<OrderId, Live> live, Map<OrderId, CreditAccount> accounts) {
        var now = clock.instant();
        var before = used(live);
        var wanted = new TreeSet<CreditAccountId>(Comparator.comparingLong(CreditAccountId::value));
        accounts.values().forEach(it -> wanted.add(it.id()));
        before.values().forEach(it -> wanted.add(it.account()));
        var changes = new Changes(store.lock(wanted), now, Callers.current().username());
        var uses = used(live);
        var held = new LinkedHashMap<OrderId, CreditHold>();
        live.keySet().stream().sorted(Comparator.comparingLong(OrderId::value)).forEach(order -> {
            var its = requireNonNull(live.get(order));
            var use = uses.get(its.whole());
            var id = use != null
                    ? use.account()
                    : requireNonNull(accounts.get(order)).id();
            var delta = its.amount().subtract(use == null ? BigDecimal.ZERO : use.amount());
            var account = changes.account(id);
            if (delta.signum() > 0 && !account.fits(delta)) {
                held.put(order, hold(order, account, delta, now));
            } else if (delta.signum() != 0) {
                changes.owe("order", id, its.whole(), its.amount(), delta, "");
                uses.put(its.whole(), new Use(its.whole(), id, its.amount()));
            }
        });
        changes.write();
        var passed = live.keySet().stream().filter(it -> !held.containsKey(it)).toList();
        if (!passed.isEmpty()) {
            holds.end(passed, now, null, "");
        }
        if (!held.isEmpty()) {
            holds.hold(List.copyOf(held.values()));
        }
        return held;
    }

    private CreditHold hold(OrderId order, CreditAccount account, BigDecimal wanted, Instant now) {
        return new CreditHold(
                holds.nextId(),
                order,
                account.id(),
                wanted,
                account.used(),
                account.limit(),
                account.overdue(),
                now,
                Optional.empty(),
                Optional.empty(),
                "");
    }

    private Map<OrderId, Use> used(Map<OrderId, Live> live) {
        return charges.of(live.values().stream().map(Live::whole).collect(Collectors.toSet()));
    }

    /** What becomes of locked accounts, written once. */
    private final class Changes {

        private final Map<CreditAccountId, CreditAccount> accounts;
        private final Instant at;
        private final String by;
        private final Map<OrderId, Use> uses = new LinkedHashMap<>();
        private final List<CreditMovement> movements = new ArrayList<>();

        Changes(Map<CreditAccountId, CreditAccount> accounts, Instant at, String by) {
            this.accounts = accounts;
            this.at = at;
            this.by = by;
        }

        CreditAccount account(CreditAccountId id) {
            return requireNonNull(accounts.get(id));
        }

        void owe(String kind, CreditAccountId id, OrderId whole, BigDecimal amount, BigDecimal delta, String reason) {
            var after = account(id).owing(delta);
            accounts.put(id, after);
            uses.put(whole, new Use(whole, id, amount));
            movements.add(CreditMovement.ofOrder(kind, after, delta, whole, reason, at, by));
        }

        void write() {
            if (!movements.isEmpty()) {
                var moved = movements.stream().map(CreditMovement::account).collect(Collectors.toSet());
                store.owe(moved.stream().map(this::account).toList());
                charges.use(List.copyOf(uses.values()), at);
                store.move(movements);
            }
        }
    }
}
