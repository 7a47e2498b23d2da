package io.redthread.demo;

import io.redthread.catalog.SkuFacts;
import io.redthread.kernel.Sku;
import io.redthread.parties.AddressText;
import io.redthread.parties.ShopFacts;
import io.redthread.sales.LineKind;
import io.redthread.sales.NewOrder;
import io.redthread.sales.NewOrder.NewLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Orders of invented people: who buys, where it goes, what is in it, and at what price. */
final class Baskets {

    private static final BigDecimal BELOW_COST = new BigDecimal("0.90");
    private static final BigDecimal HIGH = BigDecimal.valueOf(300);
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

    /** Where more orders of the past went, besides. */
    private static final List<String> ELSEWHERE = List.of(
            "山东省济南市历下区泺源大街",
            "山东省青岛市市南区香港中路",
            "河南省郑州市金水区花园路",
            "河北省石家庄市长安区中山东路",
            "湖南省长沙市岳麓区麓山南路",
            "安徽省合肥市蜀山区长江西路",
            "江西省南昌市红谷滩区世贸路",
            "广西壮族自治区南宁市青秀区民族大道",
            "海南省海口市龙华区国贸路",
            "重庆市渝中区解放碑",
            "贵州省贵阳市云岩区中华北路",
            "云南省昆明市五华区翠湖南路",
            "甘肃省兰州市城关区东岗西路",
            "山西省太原市小店区长风街",
            "内蒙古自治区呼和浩特市新城区新华大街",
            "辽宁省沈阳市和平区青年大街",
            "吉林省长春市朝阳区人民大街",
            "黑龙江省哈尔滨市南岗区中山路",
            "新疆维吾尔自治区乌鲁木齐市天山区解放北路",
            "宁夏回族自治区银川市兴庆区解放西街");

    private final List<Sku> skus;
    private final Map<Sku, SkuFacts> known;

    Baskets(List<Sku> skus, Map<Sku, SkuFacts> known) {
        this.skus = List.copyOf(skus);
        this.known = Map.copyOf(known);
    }

    /** A normal order of that shop, to one of the big cities. */
    NewOrder order(
            ShopFacts shop, String number, Instant orderedAt, Optional<Instant> paidAt, SplittableRandom random) {
        var name = name(random);
        var code = code(random);
        return order(shop, number, orderedAt, paidAt, new Buyer(name, code, address(random)), random);
    }

    /** A paid one of the past, to anywhere in the country. */
    NewOrder past(ShopFacts shop, String number, Instant orderedAt, SplittableRandom random) {
        var place = random.nextInt(3) == 0
                ? ELSEWHERE.get(random.nextInt(ELSEWHERE.size()))
                : PLACES.get(random.nextInt(PLACES.size()));
        var to = AddressText.free(
                place + " " + random.nextInt(1, 300) + " 号",
                String.format(Locale.ROOT, "1380000%04d", random.nextInt(10_000)));
        var buyer = new Buyer(name(random), code(random), to);
        return order(shop, number, orderedAt, Optional.of(orderedAt.plusSeconds(90)), buyer, random);
    }

    private NewOrder order(
            ShopFacts shop,
            String number,
            Instant orderedAt,
            Optional<Instant> paidAt,
            Buyer buyer,
            SplittableRandom random) {
        return new NewOrder(
                shop.id(),
                number,
                "normal",
                orderedAt,
                paidAt,
                shop.currency(),
                BigDecimal.ONE,
                buyer.name(),
                buyer.code(),
                buyer.name(),
                buyer.to(),
                "",
                lines(random),
                Map.of("渠道", shop.platform()));
    }

    private record Buyer(String name, String code, AddressText to) {}

    private static String name(SplittableRandom random) {
        return SURNAMES.get(random.nextInt(SURNAMES.size())) + GIVEN.get(random.nextInt(GIVEN.size()));
    }

    private static String code(SplittableRandom random) {
        return "C" + random.nextInt(1000);
    }

    static AddressText address(SplittableRandom random) {
        var place = PLACES.get(random.nextInt(PLACES.size()));
        var phone =
                random.nextInt(25) == 0 ? "" : "1380000" + String.format(Locale.ROOT, "%04d", random.nextInt(10_000));
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

    private List<NewLine> lines(SplittableRandom random) {
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
