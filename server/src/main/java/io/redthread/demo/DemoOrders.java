package io.redthread.demo;

import io.redthread.catalog.Goods;
import io.redthread.catalog.SkuFacts;
import io.redthread.kernel.Sku;
import io.redthread.parties.AddressText;
import io.redthread.parties.ShopFacts;
import io.redthread.parties.ShopId;
import io.redthread.parties.Shops;
import io.redthread.platform.paging.PageQuery;
import io.redthread.sales.LineKind;
import io.redthread.sales.NewOrder;
import io.redthread.sales.NewOrder.NewLine;
import io.redthread.sales.OrderFilter;
import io.redthread.sales.OrderIntake;
import io.redthread.sales.OrderList;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Generated orders of invented people: most go through by themselves, some wait, some are reviewed, some fail. */
@Component
class DemoOrders {

    private static final int HOW_MANY = 160;
    private static final int OF_EACH = 8;
    private static final int AGAIN = 6;
    private static final BigDecimal BELOW_COST = new BigDecimal("0.90");
    private static final BigDecimal HIGH = BigDecimal.valueOf(300);
    private static final AddressText ABROAD = new AddressText(
            "US", "CA", "Los Angeles", "", "100 Invented Street", "90001", "+12135550100", AddressText.Level.FULL);
    private static final List<String> SURNAMES = List.of("赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈");
    private static final List<String> GIVEN = List.of("晓", "宁", "一帆", "雨", "子涵", "思远", "佳", "明", "乐", "安");
    private static final List<String> PLACES = List.of(
            "浙江省杭州市西湖区文三路",
            "上海市浦东新区世纪大道",
            "广东省深圳市南山区科技园路",
            "北京市朝阳区建国路",
            "江苏省南京市鼓楼区中山路",
            "四川省成都市武侯区人民南路",
            "湖北省武汉市洪山区珞喻路",
            "天津市南开区卫津路",
            "陕西省西安市雁塔区长安南路",
            "福建省厦门市思明区湖滨南路");

    private final OrderIntake intake;
    private final OrderList list;
    private final Shops shops;
    private final Goods goods;
    private final Clock clock;

    DemoOrders(OrderIntake intake, OrderList list, Shops shops, Goods goods, Clock clock) {
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
        var random = new SplittableRandom(seed);
        var known = shops.byIds(Set.copyOf(ids));
        var orders = new ArrayList<NewOrder>();
        for (var i = 1; i <= HOW_MANY; i++) {
            var shop = Objects.requireNonNull(known.get(ids.get(random.nextInt(ids.size()))));
            orders.add(order(i, shop, skus, random));
        }
        intake.acceptAndMove(orders);
        var again = again(orders);
        intake.acceptAndMove(again);
        var special = special(
                known.values().stream()
                        .min(Comparator.comparing(ShopFacts::code))
                        .orElseThrow(),
                skus,
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
    private List<NewOrder> special(ShopFacts shop, List<Sku> skus, SplittableRandom random) {
        var special = new ArrayList<NewOrder>();
        for (var i = 1; i <= OF_EACH; i++) {
            special.add(of(order(HOW_MANY + i, shop, skus, random), Map.of("preSale", "true"), address(random)));
            special.add(of(order(HOW_MANY + OF_EACH + i, shop, skus, random), Map.of("tags", "大促"), address(random)));
            special.add(of(order(HOW_MANY + 2 * OF_EACH + i, shop, skus, random), Map.of(), ABROAD));
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

    private NewOrder order(int number, ShopFacts shop, List<Sku> skus, SplittableRandom random) {
        var orderedAt = clock.instant().minus(Duration.ofMinutes(random.nextInt(10, 600)));
        var paid =
                random.nextInt(20) != 0 ? Optional.of(orderedAt.plusSeconds(90)) : Optional.<java.time.Instant>empty();
        var name = SURNAMES.get(random.nextInt(SURNAMES.size())) + GIVEN.get(random.nextInt(GIVEN.size()));
        return new NewOrder(
                shop.id(),
                "D" + (2_026_112_200_000L + number),
                "normal",
                orderedAt,
                paid,
                shop.currency(),
                BigDecimal.ONE,
                name,
                "C" + random.nextInt(1000),
                name,
                address(random),
                "",
                lines(skus, goods.facts(skus), random),
                Map.of("渠道", shop.platform()));
    }

    private static AddressText address(SplittableRandom random) {
        var place = PLACES.get(random.nextInt(PLACES.size()));
        var phone = random.nextInt(25) == 0
                ? ""
                : "1380000" + String.format(java.util.Locale.ROOT, "%04d", random.nextInt(10_000));
        return AddressText.free(place + " " + random.nextInt(1, 300) + " 号", phone);
    }

    /** About what the goods should sell for, or more; one in forty below what they cost. */
    private static BigDecimal priced(BigDecimal any, @Nullable SkuFacts goods) {
        if (goods == null || goods.price().isEmpty() || goods.cost().isEmpty()) {
            return any;
        }
        var cents = any.unscaledValue().intValue();
        if (cents % 40 == 0) {
            return goods.cost().get().amount().multiply(BELOW_COST).setScale(2, RoundingMode.DOWN);
        }
        var usual = goods.price()
                .get()
                .amount()
                .multiply(BigDecimal.valueOf(92 + cents % 12, 2))
                .setScale(2, RoundingMode.DOWN);
        return any.compareTo(HIGH) > 0 ? any.max(usual) : usual;
    }

    private static List<NewLine> lines(List<Sku> skus, Map<Sku, SkuFacts> known, SplittableRandom random) {
        var lines = new ArrayList<NewLine>();
        for (var i = random.nextInt(1, 4); i > 0; i--) {
            var sku = skus.get(random.nextInt(skus.size()));
            var price = BigDecimal.valueOf(random.nextInt(990, random.nextInt(12) == 0 ? 400_000 : 30_000), 2);
            lines.add(new NewLine(
                    LineKind.GOODS,
                    sku.code(),
                    "",
                    BigDecimal.valueOf(random.nextInt(1, 4)),
                    priced(price, known.get(sku))));
        }
        return lines;
    }
}
