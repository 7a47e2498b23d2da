package io.redthread.demo;

import io.redthread.catalog.Categories;
import io.redthread.catalog.CategoryId;
import io.redthread.catalog.Goods;
import io.redthread.catalog.SkuFacts;
import io.redthread.kernel.Sku;
import io.redthread.platform.paging.PageQuery;
import io.redthread.sales.GiftChoice;
import io.redthread.sales.GiftItem;
import io.redthread.sales.GiftLimits;
import io.redthread.sales.GiftRuleFilter;
import io.redthread.sales.GiftRules;
import io.redthread.sales.GiftWhat;
import io.redthread.sales.GiftWhen;
import io.redthread.sales.GiftWhenShort;
import io.redthread.sales.NewGiftRule;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gift rules of the demo company: some that give to its orders, one that is used up, one for later, one that was ended. */
@Component
class DemoGifts {

    private static final String SAMPLES = "小样";

    private final GiftRules rules;
    private final Goods goods;
    private final Categories categories;
    private final Clock clock;

    DemoGifts(GiftRules rules, Goods goods, Categories categories, Clock clock) {
        this.rules = rules;
        this.goods = goods;
        this.categories = categories;
        this.clock = clock;
    }

    /** Makes the rules where there are none; before the orders come that they give to. */
    void create(List<Sku> skus) {
        var any = rules.page(new GiftRuleFilter(null, null, null), PageQuery.first(1));
        var cheap = cheap(skus);
        if (!any.items().isEmpty() || cheap.size() < 6) {
            return;
        }
        var now = clock.instant();
        var since = now.minus(Duration.ofDays(3));
        var week = now.plus(Duration.ofDays(7));
        var food = categories.all().stream()
                .filter(it -> it.code().equals("food"))
                .map(it -> it.id())
                .toList();
        rules.add(new NewGiftRule(
                "满 500 元送小礼",
                when(since, week, "500", List.of(), 0, false),
                what(cheap.subList(0, 3), GiftChoice.FIRST_IN_STOCK, 1),
                limits(200, Optional.of(30), Optional.of(1), 100, "")));
        rules.add(new NewGiftRule(
                "食品买二送一",
                when(since, week, "", food, 2, false),
                what(cheap.subList(3, 4), GiftChoice.ALL, 3),
                limits(60, Optional.empty(), Optional.empty(), 100, "")));
        rules.add(new NewGiftRule(
                "新客首单送小样",
                when(since, week, "", List.of(), 0, true),
                what(cheap.subList(4, 5), GiftChoice.ALL, 1),
                limits(12, Optional.empty(), Optional.of(1), 200, SAMPLES)));
        rules.add(new NewGiftRule(
                "双 12 满 300 送两件",
                when(now.plus(Duration.ofDays(12)), now.plus(Duration.ofDays(14)), "300", List.of(), 0, false),
                what(cheap.subList(0, 2), GiftChoice.ALL, 1),
                limits(2000, Optional.of(1000), Optional.of(1), 50, "")));
        var ended = rules.add(new NewGiftRule(
                "全场随单送小样",
                when(since, week, "", List.of(), 0, false),
                what(cheap.subList(5, 6), GiftChoice.ALL, 1),
                limits(500, Optional.empty(), Optional.empty(), 300, SAMPLES)));
        rules.end(ended.id(), "供应商断货,改用首单送小样");
    }

    private List<Sku> cheap(List<Sku> skus) {
        return goods.facts(Set.copyOf(skus)).values().stream()
                .filter(it -> it.active() && !it.isKit() && !it.lotTracked() && !it.highValue())
                .filter(it -> it.price().isPresent())
                .sorted(Comparator.<SkuFacts, BigDecimal>comparing(
                                it -> it.price().orElseThrow().amount())
                        .thenComparing(it -> it.sku().code()))
                .map(SkuFacts::sku)
                .limit(6)
                .toList();
    }

    private static GiftWhen when(
            Instant from, Instant to, String least, List<CategoryId> within, int pieces, boolean first) {
        return new GiftWhen(
                List.of(),
                from,
                to,
                Optional.empty(),
                Optional.empty(),
                least.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(least)),
                Optional.empty(),
                List.of(),
                within,
                pieces == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(pieces)),
                List.of(),
                first);
    }

    private static GiftWhat what(List<Sku> skus, GiftChoice choice, int times) {
        var items = skus.stream()
                .map(it -> new GiftItem(it, BigDecimal.ONE, Optional.empty()))
                .toList();
        return new GiftWhat(items, choice, GiftWhenShort.LEAVE_OUT, times);
    }

    private static GiftLimits limits(
            int pieces, Optional<Integer> firstOrders, Optional<Integer> perBuyer, int priority, String exclusive) {
        return new GiftLimits(BigDecimal.valueOf(pieces), firstOrders, perBuyer, priority, exclusive);
    }
}
