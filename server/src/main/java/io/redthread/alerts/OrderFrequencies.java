package io.redthread.alerts;

import io.redthread.alerts.SubjectSource.Place;
import io.redthread.alerts.domain.FigureKind;
import io.redthread.alerts.domain.Scale;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.Label;
import io.redthread.parties.ShopFacts;
import io.redthread.parties.ShopId;
import io.redthread.parties.Shops;
import io.redthread.rules.Word;
import io.redthread.sales.SalesFacts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How many orders shops bring in a day (订单频次), against the same weekday before; a shop that sold lately and is silent counts. */
@Component
class OrderFrequencies implements FigureReader {

    static final FigureKind JUDGED = new FigureKind(Scale.COUNT, true, 0, 6);
    private static final int LATELY_DAYS = 7;

    private final SalesFacts orders;
    private final Shops shops;

    OrderFrequencies(SalesFacts orders, Shops shops) {
        this.orders = orders;
        this.shops = shops;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.ORDER_FREQUENCY;
    }

    @Override
    public Label title() {
        return new Label("店铺日订单数(同星期几比较)", "Orders of a shop by weekday");
    }

    @Override
    public Label series() {
        return new Label("店铺代码", "shop's code");
    }

    @Override
    public Word word(String name, String zh, String en) {
        return Word.whole(name, zh, en).in("单", "orders");
    }

    @Override
    public long unit() {
        return 1;
    }

    @Override
    public FigureKind judged() {
        return JUDGED;
    }

    @Override
    public Duration rest() {
        return Days.REST;
    }

    @Override
    public Met after(Place behind, Instant now, int most) {
        return Days.after(behind, now, this::figures);
    }

    private List<Figure> figures(LocalDate day) {
        var from = CompanyDay.start(day);
        var counts = new HashMap<ShopId, Long>();
        orders.perShop(CompanyDay.start(day.minusDays(LATELY_DAYS)), from).forEach((shop, it) -> counts.put(shop, 0L));
        counts.putAll(orders.perShop(from, CompanyDay.start(day.plusDays(1))));
        var facts = shops.byIds(counts.keySet());
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(ShopId::value)))
                .flatMap(it -> Optional.ofNullable(facts.get(it.getKey())).stream()
                        .map(shop -> figure(day, shop, it.getValue())))
                .toList();
    }

    private static Figure figure(LocalDate day, ShopFacts shop, long orders) {
        return new Figure(
                day + ":" + shop.code(),
                shop.code(),
                Days.last(day),
                orders,
                0,
                new FigureAbout(
                        shop.code(),
                        shop.name(),
                        day.toString(),
                        "/sales/orders?shop=" + shop.code() + "&from=" + day + "&until=" + day,
                        "",
                        Optional.empty(),
                        Optional.empty()));
    }
}
