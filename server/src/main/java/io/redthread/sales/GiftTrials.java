package io.redthread.sales;

import io.redthread.catalog.Goods;
import io.redthread.catalog.SkuFacts;
import io.redthread.kernel.Sku;
import io.redthread.sales.GiftGrant.Buyer;
import io.redthread.sales.domain.GiftConditions;
import io.redthread.sales.domain.GiftPurse;
import io.redthread.sales.domain.GiftPurse.Earned;
import io.redthread.sales.domain.GiftPurse.Gift;
import io.redthread.sales.domain.GiftPurse.Left;
import io.redthread.sales.domain.GiftShelf;
import io.redthread.sales.store.GiftStore;
import io.redthread.sales.store.OrderStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tries gift rules on past orders by the very rules they give by (试算); nothing is kept, and there is enough stock. */
@Service
public class GiftTrials {

    private static final GiftRuleId TRIED = new GiftRuleId(0);
    private static final Duration LOOKED_BACK = Duration.ofDays(7);
    private static final int CHUNK = 500;
    private static final int MOST = 20_000;
    private static final int MOST_TOLD = 100;

    private final GiftRuleChecks checks;
    private final GiftStore store;
    private final OrderStore orders;
    private final GiftGoodsFacts facts;
    private final Goods goods;
    private final Clock clock;

    GiftTrials(
            GiftRuleChecks checks, GiftStore store, OrderStore orders, GiftGoodsFacts facts, Goods goods, Clock clock) {
        this.checks = checks;
        this.store = store;
        this.orders = orders;
        this.facts = facts;
        this.goods = goods;
        this.clock = clock;
    }

    /** What the rule would have given to the orders of the last 7 days, whenever it shall run; refuses what cannot be. */
    @Transactional(readOnly = true)
    public GiftTrial of(NewGiftRule content) {
        checks.check(content);
        var skus = new HashSet<Sku>();
        content.what().items().forEach(it -> skus.add(it.sku()));
        var run = new Run(content, goods.facts(skus), clock.instant().minus(LOOKED_BACK));
        var behind = 0L;
        var more = true;
        while (more && run.orders < MOST) {
            var ids = store.since(run.since, behind, CHUNK);
            run.look(orders.load(ids));
            behind = ids.isEmpty() ? behind : ids.getLast().value();
            more = ids.size() == CHUNK;
        }
        return run.told(!more);
    }

    private final class Run {

        private final NewGiftRule rule;
        private final GiftWhen when;
        private final Map<Sku, SkuFacts> gifts;
        private final GiftPurse purse;
        private final Instant since;
        private final List<GiftTrial.Order> first = new ArrayList<>();
        private int orders;
        private int matching;
        private int given;
        private BigDecimal pieces = BigDecimal.ZERO;
        private BigDecimal cost = BigDecimal.ZERO;
        private BigDecimal unpriced = BigDecimal.ZERO;

        Run(NewGiftRule rule, Map<Sku, SkuFacts> gifts, Instant since) {
            this.rule = rule;
            this.when = rule.when().anyTime();
            this.gifts = gifts;
            this.since = since;
            var left =
                    new Left(rule.limits().budget(), rule.limits().firstOrders().orElse(Integer.MAX_VALUE));
            this.purse = new GiftPurse(Map.of(TRIED, left), Map.of(), GiftShelf.endless(gifts));
        }

        void look(List<SalesOrder> chunk) {
            var within = facts.within(List.of(rule), chunk);
            var notFirst =
                    when.firstOrder() && !chunk.isEmpty() ? GiftBuyers.notFirst(chunk, store) : List.<OrderId>of();
            orders += chunk.size();
            for (var order : chunk) {
                var times = GiftConditions.times(when, rule.what(), order, within);
                if (times > 0 && !notFirst.contains(order.id())) {
                    matching++;
                    purse.take(Buyer.of(order), List.of(new Earned(TRIED, rule, times)), List.of())
                            .forEach(it -> give(order, it.gifts()));
                }
            }
        }

        private void give(SalesOrder order, List<Gift> its) {
            given++;
            for (var it : its) {
                pieces = pieces.add(it.quantity());
                var each = Optional.ofNullable(gifts.get(it.sku())).flatMap(SkuFacts::cost);
                if (each.isPresent()) {
                    cost = cost.add(each.get().amount().multiply(it.quantity()));
                } else {
                    unpriced = unpriced.add(it.quantity());
                }
            }
            if (first.size() < MOST_TOLD) {
                var told = its.stream()
                        .map(it -> it.sku().code() + " × "
                                + it.quantity().stripTrailingZeros().toPlainString())
                        .toList();
                first.add(new GiftTrial.Order(
                        order.id(), order.number(), order.shop(), order.orderedAt(), order.totalCompany(), told));
            }
        }

        GiftTrial told(boolean whole) {
            return new GiftTrial(
                    since,
                    orders,
                    matching,
                    given,
                    pieces,
                    cost.setScale(2, java.math.RoundingMode.HALF_UP),
                    unpriced,
                    whole,
                    List.copyOf(first));
        }
    }
}
