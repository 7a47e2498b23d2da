package io.redthread.sales;

import io.redthread.catalog.Goods;
import io.redthread.process.BatchRun;
import io.redthread.rules.Rule;
import io.redthread.rules.RuleSets;
import io.redthread.sales.domain.PriceCheck;
import io.redthread.sales.domain.ReviewTemplate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Orders in the words of the review template; what is known of their goods is read once for all of them. */
@Component
class ReviewFacts {

    private final Goods goods;
    private final RuleSets rules;

    ReviewFacts(Goods goods, RuleSets rules) {
        this.goods = goods;
        this.rules = rules;
    }

    /** Orders of a batch whose goods an earlier node may have read already. */
    KitFacts known(Collection<SalesOrder> orders, BatchRun run) {
        return run.shared(KitFacts.class).filter(it -> it.cover(orders)).orElseGet(() -> KitFacts.of(orders, goods));
    }

    /** One order in the template's words. */
    static Map<String, Object> of(SalesOrder order, KitFacts known) {
        return ReviewTemplate.facts(order, PriceCheck.of(order, known.facts()));
    }

    /** The rules in force that hold for each of the orders. */
    Map<OrderId, List<Rule>> holding(Collection<SalesOrder> orders) {
        var known = KitFacts.of(orders, goods);
        var template = rules.inForce(ReviewTemplate.NAME);
        var holding = new HashMap<OrderId, List<Rule>>();
        orders.forEach(it -> holding.put(it.id(), template.matching(of(it, known))));
        return holding;
    }

    /** The rules in force that hold for the order. */
    List<Rule> holding(SalesOrder order) {
        return holding(List.of(order)).getOrDefault(order.id(), List.of());
    }
}
