package io.redthread.sales;

import io.redthread.catalog.Goods;
import io.redthread.process.BatchRun;
import io.redthread.rules.CompiledRules;
import io.redthread.rules.Facts;
import io.redthread.rules.Rule;
import io.redthread.rules.RuleSets;
import io.redthread.sales.domain.Decided;
import io.redthread.sales.domain.Listed;
import io.redthread.sales.domain.PriceCheck;
import io.redthread.sales.domain.ReviewTemplate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Orders in the words of the review template; what is known of their goods, and what the lists say of them, is read once for
 * all of them.
 */
@Component
class ReviewFacts {

    private final Goods goods;
    private final OrderLists lists;
    private final RuleSets rules;

    ReviewFacts(Goods goods, OrderLists lists, RuleSets rules) {
        this.goods = goods;
        this.lists = lists;
        this.rules = rules;
    }

    /** Orders of a batch whose goods an earlier node may have read already. */
    Known known(Collection<SalesOrder> orders, BatchRun run) {
        var read = run.shared(Known.class).filter(it -> it.covers(orders));
        return read.orElseGet(() -> {
            var facts = run.shared(KitFacts.class)
                    .filter(it -> it.cover(orders))
                    .orElseGet(() -> KitFacts.of(orders, goods));
            var fresh = new Known(facts, lists.meaning(orders));
            run.share(Known.class, fresh);
            return fresh;
        });
    }

    /** What is known of orders as they are now. */
    Known known(Collection<SalesOrder> orders) {
        return new Known(KitFacts.of(orders, goods), lists.meaning(orders));
    }

    /** What is known of an order as it would be, with goods that were read already. */
    Known known(SalesOrder order, KitFacts facts) {
        return new Known(facts, lists.meaning(List.of(order)));
    }

    /** One order in the template's words. */
    static Facts of(SalesOrder order, Known known) {
        var ordered = order.withoutGifts();
        return ReviewTemplate.facts(
                ordered, PriceCheck.of(ordered, known.goods().facts()), known.listed(order));
    }

    /**
     * Why a person must look at the order: what the blacklist says of it and the rules that hold, without those the whitelist
     * spares it; what finance decides is never spared.
     */
    static List<Rule> holding(CompiledRules template, SalesOrder order, Known known) {
        return judged(template, order, known).holding();
    }

    /** The same, with what it was judged by. */
    static Judged judged(CompiledRules template, SalesOrder order, Known known) {
        var listed = known.listed(order);
        var facts = of(order, known);
        var spared = listed.spared();
        var holding = new ArrayList<Rule>();
        listed.black().forEach(it -> holding.add(blacklisted(it)));
        holding.addAll(Decided.asking(template.matching(facts), spared));
        var codes = holding.isEmpty() ? "" : holding.stream().map(Rule::code).collect(Collectors.joining(","));
        return new Judged(holding, new Decided(order.id(), facts, listed.black().size(), spared, codes));
    }

    /**
     * What the template says of an order.
     *
     * @param holding why a person must look; none when it passes
     * @param decided what it was judged by
     */
    record Judged(List<Rule> holding, Decided decided) {}

    /** The rules in force that hold for each of the orders. */
    Map<OrderId, List<Rule>> holding(Collection<SalesOrder> orders) {
        var known = known(orders);
        var template = rules.inForce(ReviewTemplate.NAME);
        var holding = new HashMap<OrderId, List<Rule>>();
        orders.forEach(it -> holding.put(it.id(), holding(template, it, known)));
        return holding;
    }

    /** The rules in force that hold for the order. */
    List<Rule> holding(SalesOrder order) {
        return holding(List.of(order)).getOrDefault(order.id(), List.of());
    }

    private static Rule blacklisted(ListEntry entry) {
        var it = entry.content();
        var value = ListEntry.masked(it);
        return new Rule(
                ReviewTemplate.BLACKLISTED,
                ReviewTemplate.BLACKLISTED,
                ReviewTemplate.MANUAL,
                "黑名单 %s %s:%s".formatted(it.subject().nameZh(), value, it.reason()),
                "Blacklist, %s %s: %s".formatted(it.subject().nameEn(), value, it.reason()));
    }

    /**
     * What is known of the goods of orders, and what the lists say of each.
     *
     * @param goods by SKU
     * @param lists by order
     */
    record Known(KitFacts goods, Map<OrderId, Listed> lists) {

        Listed listed(SalesOrder order) {
            return lists.getOrDefault(order.id(), Listed.NOWHERE);
        }

        boolean covers(Collection<SalesOrder> orders) {
            return lists.keySet()
                            .containsAll(orders.stream().map(SalesOrder::id).collect(Collectors.toSet()))
                    && goods.cover(orders);
        }
    }
}
