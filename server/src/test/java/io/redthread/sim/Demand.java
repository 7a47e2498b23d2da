package io.redthread.sim;

import io.redthread.parties.AddressText;
import io.redthread.sales.LineKind;
import io.redthread.sales.NewOrder;
import io.redthread.sales.NewOrder.NewLine;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** The orders of the week: when they come through the day, what they hold, where they go, what is wrong with them. */
final class Demand {

    /** Orders by hour in Shanghai, as shares of the busiest hour: a low at night, highs at noon and in the evening. */
    private static final double[] BY_HOUR = {
        0.45, 0.22, 0.12, 0.08, 0.07, 0.1, 0.18, 0.3, 0.5, 0.7, 0.82, 0.85, 0.8, 0.78, 0.76, 0.75, 0.74, 0.72, 0.75,
        0.85, 1.0, 1.0, 0.95, 0.7
    };

    private static final double[] BY_DAY = {0.95, 0.9, 0.95, 1.0, 1.1, 1.2, 1.15};

    private static final List<AddressText> PLACES = List.of(
            place("浙江省", "杭州市", "西湖区"),
            place("江苏省", "南京市", "玄武区"),
            place("上海市", "上海市", "浦东新区"),
            place("北京市", "北京市", "朝阳区"),
            place("广东省", "广州市", "天河区"),
            place("广东省", "深圳市", "南山区"),
            place("四川省", "成都市", "武侯区"),
            place("湖北省", "武汉市", "武昌区"));

    private static final Currency YUAN = Currency.getInstance("CNY");

    private final Company company;
    private final Chances chances;
    private final SplittableRandom random;
    private final double[] upTo;
    private int made;

    Demand(Company company, Chances chances, SplittableRandom random) {
        this.company = company;
        this.chances = chances;
        this.random = random;
        this.upTo = new double[company.goods().size()];
        var sum = 0.0;
        for (var i = 0; i < upTo.length; i++) {
            sum += Company.weight(i);
            upTo[i] = sum;
        }
    }

    /** When the orders come, in order. */
    List<Instant> arrivals(Instant start, int orders, int days) {
        var minutes = days * 24 * 60;
        var weights = new double[minutes];
        var sum = 0.0;
        for (var i = 0; i < minutes; i++) {
            sum += BY_HOUR[i / 60 % 24] * BY_DAY[i / 1440 % 7];
            weights[i] = sum;
        }
        var moments = new ArrayList<Instant>(orders);
        for (var i = 0; i < orders; i++) {
            var minute = at(weights, random.nextDouble() * sum);
            moments.add(start.plusSeconds(minute * 60L + random.nextInt(60)));
        }
        moments.sort(null);
        return moments;
    }

    /** An order of that moment. */
    NewOrder order(Instant at) {
        var address = PLACES.get(random.nextInt(PLACES.size()));
        if (random.nextDouble() < chances.gapInAddress()) {
            address = AddressText.china(address.province(), address.city(), "", "", address.phone());
        }
        var paid = random.nextDouble() >= chances.paidLater();
        made++;
        return new NewOrder(
                company.shops().get(random.nextInt(company.shops().size())),
                "P" + made,
                "normal",
                at,
                paid ? Optional.of(at) : Optional.empty(),
                YUAN,
                BigDecimal.ONE,
                "买家 " + made,
                "B" + random.nextInt(20_000),
                "收件人 " + made,
                address,
                "",
                lines(),
                Map.of());
    }

    /** The same address, whole. */
    AddressText whole() {
        return PLACES.getFirst();
    }

    /** How long a buyer takes to pay what was ordered unpaid. */
    Duration untilPaid() {
        return Duration.ofMinutes(2 + random.nextInt(40));
    }

    private List<NewLine> lines() {
        var kinds = random.nextDouble() < 0.55 ? 1 : 2 + random.nextInt(3);
        var dear = random.nextDouble() < chances.highValue();
        var byCode = new LinkedHashMap<String, NewLine>();
        for (var i = 0; i < kinds; i++) {
            var code = company.goods().get(at(upTo, random.nextDouble() * upTo[upTo.length - 1]));
            var price = dear ? 3_200 : 19 + random.nextInt(280);
            byCode.put(
                    code,
                    new NewLine(
                            LineKind.GOODS,
                            code,
                            code,
                            BigDecimal.valueOf(random.nextDouble() < 0.85 ? 1 : 2),
                            BigDecimal.valueOf(price)));
        }
        return List.copyOf(byCode.values());
    }

    private static int at(double[] upTo, double wanted) {
        var found = java.util.Arrays.binarySearch(upTo, wanted);
        return Math.min(upTo.length - 1, found < 0 ? -found - 1 : found);
    }

    private static AddressText place(String province, String city, String district) {
        return AddressText.china(province, city, district, "文三路 1 号", "13800138000");
    }
}
