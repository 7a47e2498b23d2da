package io.redthread.sales;

import static java.util.Objects.requireNonNull;

import io.redthread.sales.domain.GiftPurse.Limit;
import io.redthread.sales.store.GiftRuleStore;
import io.redthread.sales.store.GiftStore;
import io.redthread.sales.store.GiftStore.Counted;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What orders were given, and what rules have given (X40): the two always agree. Rules are locked in key order, before stock;
 * what was given follows from the lines that hold it, wherever splits and merges have moved them.
 */
@Component
class GiftLedger {

    private final GiftRuleStore rules;
    private final GiftStore store;
    private final OpenGiftRules open;

    GiftLedger(GiftRuleStore rules, GiftStore store, OpenGiftRules open) {
        this.rules = rules;
        this.store = store;
        this.open = open;
    }

    /**
     * Holds the rules that gave something to these orders, before stock that is promised to them is given back; answers what
     * was given, to be settled once the lines have changed.
     */
    List<GiftGrant> hold(Collection<OrderId> orders) {
        var grants = store.of(orders);
        var its = rulesOf(grants);
        if (!its.isEmpty()) {
            rules.lock(its);
        }
        return grants;
    }

    /** The gifts of an order that stay when it changes: a person's, and all of a part's; others are given anew. */
    List<OrderLine> lasting(SalesOrder order) {
        if (!order.hasGifts()) {
            return List.of();
        }
        var byHand = store.of(List.of(order.id())).stream()
                .filter(it -> order.isBackOrder() || it.rule().isEmpty())
                .map(GiftGrant::id)
                .collect(Collectors.toSet());
        return order.lines().stream()
                .filter(it -> it.gift().filter(byHand::contains).isPresent())
                .toList();
    }

    /** What was given is again what lines hold: after a change, a cancellation, a part put back. */
    void settle(List<GiftGrant> grants) {
        if (grants.isEmpty()) {
            return;
        }
        var its = rulesOf(grants);
        var locked = its.isEmpty() ? Map.<GiftRuleId, GiftRule>of() : rules.lock(its);
        var ids = grants.stream().map(GiftGrant::id).toList();
        var now = store.byIds(ids);
        var live = store.live(ids);
        var limits = now.stream()
                .flatMap(it -> it.rule().map(rule -> new Limit(rule, it.whose())).stream())
                .collect(Collectors.toSet());
        var changes = changes(locked, limits.isEmpty() ? Map.of() : store.orders(limits));
        now.forEach(it -> changes.become(it, live.getOrDefault(it.id(), BigDecimal.ZERO)));
        changes.write();
        open.forget();
    }

    /** Begins to write what becomes of rules that the caller holds. */
    Changes changes(Map<GiftRuleId, GiftRule> locked, Map<Limit, Integer> orders) {
        return new Changes(locked, orders);
    }

    private static List<GiftRuleId> rulesOf(List<GiftGrant> grants) {
        return grants.stream().flatMap(it -> it.rule().stream()).distinct().toList();
    }

    /** What becomes of locked rules, of buyers and of grants, written once. */
    final class Changes {

        private final Map<GiftRuleId, GiftRule> locked;
        private final Map<Limit, Integer> orders;
        private final List<GiftGrant> grants = new ArrayList<>();
        private final Map<GiftRuleId, GiftRule> changed = new TreeMap<>(Comparator.comparingLong(GiftRuleId::value));
        private final Map<Limit, Counted> counted = new LinkedHashMap<>();

        private Changes(Map<GiftRuleId, GiftRule> locked, Map<Limit, Integer> orders) {
            this.locked = new HashMap<>(locked);
            this.orders = new HashMap<>(orders);
        }

        /** Keeps a grant of nothing: what would have been given was not there. */
        void none(GiftGrant grant) {
            grants.add(grant);
        }

        /** A grant has another quantity from now on, and its rule has given as much more or less. */
        void become(GiftGrant grant, BigDecimal quantity) {
            var more = quantity.subtract(grant.quantity());
            if (more.signum() == 0) {
                return;
            }
            grants.add(grant.of(quantity));
            grant.rule()
                    .ifPresent(it -> give(
                            it,
                            grant,
                            more,
                            quantity.signum() - grant.quantity().signum()));
        }

        private void give(GiftRuleId id, GiftGrant grant, BigDecimal more, int moreOrders) {
            var rule = requireNonNull(locked.get(id)).giving(more, moreOrders);
            locked.put(id, rule);
            changed.put(id, rule);
            if (moreOrders != 0) {
                var limit = new Limit(id, grant.whose());
                var now = orders.getOrDefault(limit, 0) + moreOrders;
                orders.put(limit, now);
                var most = rule.content().limits().perBuyer().orElse(null);
                counted.put(limit, new Counted(limit, now, most));
            }
        }

        void write() {
            if (!grants.isEmpty()) {
                store.write(grants);
            }
            if (!changed.isEmpty()) {
                rules.give(List.copyOf(changed.values()));
            }
            if (!counted.isEmpty()) {
                store.count(List.copyOf(counted.values()));
            }
        }
    }
}
