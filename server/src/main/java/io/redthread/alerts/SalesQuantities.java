package io.redthread.alerts;

import io.redthread.alerts.SubjectSource.Place;
import io.redthread.alerts.domain.FigureKind;
import io.redthread.alerts.domain.Scale;
import io.redthread.catalog.Goods;
import io.redthread.kernel.Label;
import io.redthread.kernel.Sku;
import io.redthread.rules.Word;
import io.redthread.sales.OrderId;
import io.redthread.sales.SalesFact;
import io.redthread.sales.SalesFact.Sold;
import io.redthread.sales.SalesFacts;
import io.redthread.sales.SalesFacts.Accepted;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How much customers take of goods in one order (销售数量), against orders of the same goods before. */
@Component
class SalesQuantities implements FigureReader {

    static final FigureKind JUDGED = new FigureKind(Scale.RATIO, false, 0.5, 20);
    private static final Duration REST = Duration.ofSeconds(30);
    private static final Duration SETTLED = Duration.ofMinutes(1);
    private static final long THOUSANDTHS = 1_000;

    private final SalesFacts orders;
    private final Goods goods;

    SalesQuantities(SalesFacts orders, Goods goods) {
        this.orders = orders;
        this.goods = goods;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.SALES_QUANTITY;
    }

    @Override
    public Label title() {
        return new Label("销售数量(同品比较)", "Quantity sold against the same goods");
    }

    @Override
    public Label series() {
        return new Label("商品", "goods");
    }

    @Override
    public Word word(String name, String zh, String en) {
        return Word.whole(name, zh, en).in("件", "pieces");
    }

    @Override
    public long unit() {
        return THOUSANDTHS;
    }

    @Override
    public FigureKind judged() {
        return JUDGED;
    }

    @Override
    public Duration rest() {
        return REST;
    }

    @Override
    public Met after(Place behind, Instant now, int most) {
        var id = new OrderId(behind.key().isEmpty() ? 0 : Long.parseLong(behind.key()));
        var accepted = orders.accepted(behind.at(), id, now.minus(SETTLED), most);
        if (accepted.isEmpty()) {
            return new Met(List.of(), behind, false);
        }
        var facts = orders.of(accepted.stream().map(Accepted::id).toList()).stream()
                .collect(Collectors.toMap(SalesFact::id, Function.identity()));
        var names = goods.names(facts.values().stream()
                .flatMap(it -> it.goods().stream())
                .flatMap(it -> it.sku().stream())
                .collect(Collectors.toSet()));
        var figures = new ArrayList<Figure>();
        accepted.forEach(it -> Optional.ofNullable(facts.get(it.id()))
                .ifPresent(fact ->
                        perGoods(fact).forEach((sku, pieces) -> figures.add(figure(fact, sku, pieces, names)))));
        var last = accepted.getLast();
        return new Met(
                figures, new Place(last.acceptedAt(), Long.toString(last.id().value())), accepted.size() == most);
    }

    /** The same goods on several lines are taken together. */
    private static Map<Sku, BigDecimal> perGoods(SalesFact fact) {
        return fact.goods().stream()
                .filter(it -> it.sku().isPresent())
                .collect(Collectors.toMap(
                        it -> it.sku().orElseThrow(),
                        Sold::pieces,
                        BigDecimal::add,
                        () -> new TreeMap<>(Comparator.comparing(Sku::code))));
    }

    private static Figure figure(SalesFact fact, Sku sku, BigDecimal pieces, Map<Sku, String> names) {
        return new Figure(
                fact.id().value() + ":" + sku.code(),
                sku.code(),
                fact.acceptedAt(),
                pieces.movePointRight(3).setScale(0, RoundingMode.HALF_UP).longValueExact(),
                0,
                new FigureAbout(
                        sku.code(),
                        fact.number(),
                        sku.code() + " " + names.getOrDefault(sku, ""),
                        "/sales/orders/" + fact.id().value(),
                        "",
                        Optional.empty(),
                        Optional.empty()));
    }
}
