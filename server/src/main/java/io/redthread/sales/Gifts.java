package io.redthread.sales;

import static java.util.Objects.requireNonNull;

import io.redthread.catalog.Goods;
import io.redthread.catalog.SkuFacts;
import io.redthread.inventory.Availability;
import io.redthread.inventory.GoodsOwners;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.platform.caller.Callers;
import io.redthread.process.CaseId;
import io.redthread.process.Cases;
import io.redthread.sales.GiftGrant.Buyer;
import io.redthread.sales.domain.GiftConditions;
import io.redthread.sales.domain.GiftPurse;
import io.redthread.sales.domain.GiftPurse.Earned;
import io.redthread.sales.domain.GiftPurse.Left;
import io.redthread.sales.domain.GiftPurse.Limit;
import io.redthread.sales.domain.GiftPurse.Taken;
import io.redthread.sales.domain.GiftShelf;
import io.redthread.sales.store.GiftRuleStore;
import io.redthread.sales.store.GiftStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Gives gifts to orders that are found sound (赠品, X40). Rules are locked in key order, so that of two orders for the last
 * gift one gets it.
 */
@Component
class Gifts {

    private final OpenGiftRules open;
    private final GiftRuleStore rules;
    private final GiftStore store;
    private final GiftLedger ledger;
    private final GiftGoodsFacts facts;
    private final Goods goods;
    private final Availability availability;
    private final GoodsOwners owners;
    private final Journal journal;
    private final Clock clock;

    Gifts(
            OpenGiftRules open,
            GiftRuleStore rules,
            GiftStore store,
            GiftLedger ledger,
            GiftGoodsFacts facts,
            Goods goods,
            Availability availability,
            GoodsOwners owners,
            Journal journal,
            Clock clock) {
        this.open = open;
        this.rules = rules;
        this.store = store;
        this.ledger = ledger;
        this.facts = facts;
        this.goods = goods;
        this.availability = availability;
        this.owners = owners;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Gives what the orders earn; answers those that get something, with it. Nothing is read where no rule runs. Gifts are
     * goods of ours: orders of shops that sell an owner's get none.
     *
     * @param orders that are sound, as they come to review
     * @param known facts of their goods
     * @param fresh whether they are not in the database yet
     */
    Map<OrderId, SalesOrder> give(Collection<SalesOrder> orders, KitFacts known, boolean fresh) {
        var running = open.all().stream().filter(GiftRule::hasRoom).toList();
        if (running.isEmpty()) {
            return Map.of();
        }
        var sellers =
                owners.ofShops(orders.stream().map(it -> it.shop().value()).collect(Collectors.toSet()));
        var whole = orders.stream()
                .filter(it -> !it.isBackOrder() && !it.lines().isEmpty())
                .filter(it -> !sellers.containsKey(it.shop().value()))
                .sorted(Comparator.comparingLong(it -> it.id().value()))
                .toList();
        var meant = running.stream()
                .filter(it -> whole.stream()
                        .anyMatch(order -> GiftConditions.means(it.content().when(), order)))
                .toList();
        if (meant.isEmpty()) {
            return Map.of();
        }
        var earned = earned(whole, meant);
        var before = fresh || earned.isEmpty() ? Map.<OrderId, List<GiftGrant>>of() : before(earned.keySet());
        earned.keySet().removeIf(it -> hasHad(before.getOrDefault(it.id(), List.of())));
        if (earned.isEmpty()) {
            return Map.of();
        }
        return give(new Round(earned, before, locked(earned)), wanted(orders, known));
    }

    private Map<OrderId, SalesOrder> give(Round round, Map<Sku, BigDecimal> ordered) {
        var gifts = goods.facts(skus(round.locked.values()));
        var limits = new HashSet<Limit>();
        round.earned.forEach((order, its) -> its.forEach(it -> limits.add(new Limit(it.id(), Buyer.of(order)))));
        var had = store.orders(limits);
        var purse = new GiftPurse(left(round.locked), had, shelf(gifts, ordered));
        var changes = ledger.changes(round.locked, had);
        var notFirst = notFirst(round);
        var given = new LinkedHashMap<OrderId, SalesOrder>();
        var acts = new ArrayList<Act>();
        round.earned.forEach((order, its) -> {
            var may = its.stream()
                    .filter(it -> requireNonNull(round.locked.get(it.id())).hasRoom())
                    .filter(it -> !it.rule().when().firstOrder() || !notFirst.contains(order.id()))
                    .filter(it -> round.grant(order, it.id())
                            .filter(GiftGrant::withheld)
                            .isEmpty())
                    .toList();
            var lines = new ArrayList<OrderLine>();
            for (var taken : purse.take(Buyer.of(order), may, round.occupied(order))) {
                lines.addAll(lines(order, round, taken, gifts, changes));
            }
            if (!lines.isEmpty()) {
                given.put(order.id(), order.withMore(lines));
                acts.add(act(order, lines));
            }
        });
        changes.write();
        if (!acts.isEmpty()) {
            journal.record(acts);
        }
        return given;
    }

    private List<OrderLine> lines(
            SalesOrder order, Round round, Taken taken, Map<Sku, SkuFacts> gifts, GiftLedger.Changes changes) {
        var id = round.grant(order, taken.earned().id()).map(GiftGrant::id).orElseGet(store::nextId);
        var none = new GiftGrant(
                id,
                Optional.of(taken.earned().id()),
                order.id(),
                Buyer.of(order),
                BigDecimal.ZERO,
                taken.leftOut(),
                false,
                "",
                clock.instant(),
                Callers.current().username());
        var lines = new ArrayList<OrderLine>();
        var all = BigDecimal.ZERO;
        for (var it : taken.gifts()) {
            var its = requireNonNull(gifts.get(it.sku()));
            lines.add(OrderLine.gift(id, it.sku(), its.name(), new Quantity(it.quantity(), its.uom())));
            all = all.add(it.quantity());
        }
        if (lines.isEmpty()) {
            changes.none(none);
        } else {
            changes.become(none, all);
        }
        return lines;
    }

    private LinkedHashMap<SalesOrder, List<Earned>> earned(List<SalesOrder> orders, List<GiftRule> running) {
        var within = facts.within(running.stream().map(GiftRule::content).toList(), orders);
        var earned = new LinkedHashMap<SalesOrder, List<Earned>>();
        for (var order : orders) {
            var its = running.stream()
                    .map(it -> {
                        var content = it.content();
                        return new Earned(
                                it.id(), content, GiftConditions.times(content.when(), content.what(), order, within));
                    })
                    .filter(it -> it.times() > 0)
                    .toList();
            if (!its.isEmpty()) {
                earned.put(order, its);
            }
        }
        return earned;
    }

    private Map<GiftRuleId, GiftRule> locked(Map<SalesOrder, List<Earned>> earned) {
        return rules.lock(
                earned.values().stream().flatMap(List::stream).map(Earned::id).collect(Collectors.toSet()));
    }

    /** Rules gave to it, and nothing that was given came back. */
    private static boolean hasHad(List<GiftGrant> grants) {
        return grants.stream()
                .anyMatch(it -> it.rule().isPresent() && it.quantity().signum() > 0);
    }

    private Map<OrderId, List<GiftGrant>> before(Collection<SalesOrder> orders) {
        return store.of(orders.stream().map(SalesOrder::id).toList()).stream()
                .collect(Collectors.groupingBy(GiftGrant::order));
    }

    private static Set<Sku> skus(Collection<GiftRule> rules) {
        var skus = new HashSet<Sku>();
        rules.forEach(rule -> rule.content().what().items().forEach(it -> {
            skus.add(it.sku());
            it.instead().ifPresent(skus::add);
        }));
        return skus;
    }

    private static Map<GiftRuleId, Left> left(Map<GiftRuleId, GiftRule> locked) {
        var left = new HashMap<GiftRuleId, Left>();
        locked.forEach((id, it) -> {
            var limits = it.content().limits();
            left.put(
                    id,
                    new Left(
                            limits.budget().subtract(it.granted()),
                            limits.firstOrders().map(most -> most - it.orders()).orElse(Integer.MAX_VALUE)));
        });
        return left;
    }

    /** What is there for gifts: what nobody of this batch has ordered. */
    private GiftShelf shelf(Map<Sku, SkuFacts> gifts, Map<Sku, BigDecimal> ordered) {
        var stock = new HashMap<Sku, BigDecimal>();
        availability.total(GiftShelf.madeOf(gifts)).forEach((sku, there) -> stock.put(sku, there.amount()));
        ordered.forEach((sku, much) -> stock.computeIfPresent(sku, (key, there) -> there.subtract(much)));
        return GiftShelf.of(gifts, stock);
    }

    private static Map<Sku, BigDecimal> wanted(Collection<SalesOrder> orders, KitFacts known) {
        var wanted = new HashMap<Sku, BigDecimal>();
        orders.forEach(order ->
                known.wanted(order).forEach((sku, quantity) -> wanted.merge(sku, quantity.amount(), BigDecimal::add)));
        return wanted;
    }

    /** Orders that are not their buyer's first, where a rule asks; an unknown buyer's never is. */
    private Set<OrderId> notFirst(Round round) {
        if (round.locked.values().stream().noneMatch(it -> it.content().when().firstOrder())) {
            return Set.of();
        }
        return GiftBuyers.notFirst(round.earned.keySet(), store);
    }

    private static Act act(SalesOrder order, List<OrderLine> lines) {
        return Act.of(
                "order-gifts-given",
                Cases.document(new CaseId(order.id().value())),
                order.number(),
                Map.of("gifts", GiftBuyers.told(lines)));
    }

    /** Orders that earn something, what they had before, and the rules, which are locked. */
    private record Round(
            Map<SalesOrder, List<Earned>> earned,
            Map<OrderId, List<GiftGrant>> before,
            Map<GiftRuleId, GiftRule> locked) {

        Optional<GiftGrant> grant(SalesOrder order, GiftRuleId rule) {
            return before.getOrDefault(order.id(), List.of()).stream()
                    .filter(it -> it.order().equals(order.id()))
                    .filter(it -> it.rule().filter(rule::equals).isPresent())
                    .findFirst();
        }

        /** Words of rules whose gift a person took off: the others of the word do not step in. */
        List<String> occupied(SalesOrder order) {
            return before.getOrDefault(order.id(), List.of()).stream()
                    .filter(GiftGrant::withheld)
                    .flatMap(it -> it.rule().stream())
                    .map(locked::get)
                    .filter(Objects::nonNull)
                    .map(it -> it.content().limits().exclusive())
                    .toList();
        }
    }
}
