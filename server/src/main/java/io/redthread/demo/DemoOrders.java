package io.redthread.demo;

import io.redthread.catalog.Goods;
import io.redthread.kernel.Sku;
import io.redthread.parties.AddressText;
import io.redthread.parties.ShopFacts;
import io.redthread.parties.ShopId;
import io.redthread.parties.Shops;
import io.redthread.platform.paging.PageQuery;
import io.redthread.sales.NewOrder;
import io.redthread.sales.OrderFilter;
import io.redthread.sales.OrderIntake;
import io.redthread.sales.OrderList;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.springframework.stereotype.Component;

/** Generated orders of invented people: most go through by themselves, some wait, some are reviewed, some fail. */
@Component
class DemoOrders {

    private static final int HOW_MANY = 160;
    private static final int OF_EACH = 8;
    private static final int AGAIN = 6;
    private static final AddressText ABROAD = new AddressText(
            "US", "CA", "Los Angeles", "", "100 Invented Street", "90001", "+12135550100", AddressText.Level.FULL);

    private final DemoPastOrders past;
    private final OrderIntake intake;
    private final OrderList list;
    private final Shops shops;
    private final Goods goods;
    private final Clock clock;

    DemoOrders(DemoPastOrders past, OrderIntake intake, OrderList list, Shops shops, Goods goods, Clock clock) {
        this.past = past;
        this.intake = intake;
        this.list = list;
        this.shops = shops;
        this.goods = goods;
        this.clock = clock;
    }

    /** Makes the orders where there are none; answers how many. */
    int create(long seed, List<ShopId> ids, List<Sku> skus) {
        var any = list.page(new OrderFilter(null, null, null, null, null, null, null, null), PageQuery.first(1));
        if (!any.items().isEmpty() || ids.isEmpty() || skus.isEmpty()) {
            return 0;
        }
        past.create(seed, ids, skus);
        var random = new SplittableRandom(seed);
        var known = shops.byIds(Set.copyOf(ids));
        var baskets = new Baskets(skus, goods.facts(skus));
        var orders = new ArrayList<NewOrder>();
        for (var i = 1; i <= HOW_MANY; i++) {
            var shop = Objects.requireNonNull(known.get(ids.get(random.nextInt(ids.size()))));
            orders.add(order(i, shop, baskets, random));
        }
        intake.acceptAndMove(orders);
        var again = again(orders);
        intake.acceptAndMove(again);
        var special = special(
                known.values().stream()
                        .min(Comparator.comparing(ShopFacts::code))
                        .orElseThrow(),
                baskets,
                random);
        intake.acceptAndMove(special);
        return orders.size() + again.size() + special.size();
    }

    /** Buyers who ordered a second time: what they ordered may leave in one parcel. */
    private static List<NewOrder> again(List<NewOrder> orders) {
        return orders.stream()
                .filter(it -> it.paidAt().isPresent() && !it.address().phone().isBlank())
                .limit(AGAIN)
                .map(it -> new NewOrder(
                        it.shop(),
                        it.platformNumber() + "2",
                        it.scenario(),
                        it.orderedAt().plusSeconds(300),
                        it.paidAt().map(at -> at.plusSeconds(300)),
                        it.balancePaidAt(),
                        it.currency(),
                        it.exchangeRate(),
                        it.buyer(),
                        it.customerCode(),
                        it.recipient(),
                        it.address(),
                        it.buyerNote(),
                        it.lines(),
                        it.extra()))
                .toList();
    }

    /** Some of the other scenarios; they name none, the rules tell by what the shop says of them. */
    private List<NewOrder> special(ShopFacts shop, Baskets baskets, SplittableRandom random) {
        var special = new ArrayList<NewOrder>();
        for (var i = 1; i <= OF_EACH; i++) {
            special.add(
                    of(order(HOW_MANY + i, shop, baskets, random), Map.of("preSale", "true"), Baskets.address(random)));
            special.add(of(
                    order(HOW_MANY + OF_EACH + i, shop, baskets, random),
                    Map.of("tags", "大促"),
                    Baskets.address(random)));
            special.add(of(order(HOW_MANY + 2 * OF_EACH + i, shop, baskets, random), Map.of(), ABROAD));
        }
        return special;
    }

    private static NewOrder of(NewOrder it, Map<String, String> extra, AddressText address) {
        return new NewOrder(
                it.shop(),
                it.platformNumber(),
                "",
                it.orderedAt(),
                Optional.of(it.orderedAt().plusSeconds(60)),
                it.currency(),
                it.exchangeRate(),
                it.buyer(),
                it.customerCode(),
                it.recipient(),
                address,
                it.buyerNote(),
                it.lines(),
                extra);
    }

    private NewOrder order(int number, ShopFacts shop, Baskets baskets, SplittableRandom random) {
        var orderedAt = clock.instant().minus(Duration.ofMinutes(random.nextInt(10, 600)));
        var paid =
                random.nextInt(20) != 0 ? Optional.of(orderedAt.plusSeconds(90)) : Optional.<java.time.Instant>empty();
        return baskets.order(shop, "D" + (2_026_112_200_000L + number), orderedAt, paid, random);
    }
}
