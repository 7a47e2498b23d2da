package io.redthread.alerts;

import io.redthread.alerts.FigureReader.Met;
import io.redthread.alerts.SubjectSource.Place;
import io.redthread.catalog.Goods;
import io.redthread.kernel.Sku;
import io.redthread.parties.PartyKind;
import io.redthread.parties.SupplierId;
import io.redthread.purchasing.OrderCourses;
import io.redthread.purchasing.OrderCourses.Course;
import io.redthread.purchasing.OrderView;
import io.redthread.purchasing.PaidLines;
import io.redthread.purchasing.PaidLines.PaidLine;
import io.redthread.purchasing.PurchaseOrderId;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Figures of purchase lines, in the order in which their orders were released. */
@Component
class PurchaseLineFigures {

    /** What commits late is in it all the same. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final OrderCourses courses;
    private final PaidLines lines;
    private final Goods goods;

    PurchaseLineFigures(OrderCourses courses, PaidLines lines, Goods goods) {
        this.courses = courses;
        this.lines = lines;
        this.goods = goods;
    }

    /** The figures of the next orders behind that place; three statements. */
    Met after(Place behind, Instant now, int most, Function<PaidLine, Long> figure) {
        var orders = courses.released(behind.at(), now.minus(SETTLED), id(behind), most).stream()
                .map(Course::order)
                .toList();
        if (orders.isEmpty()) {
            return new Met(List.of(), behind, false);
        }
        var paid = lines.of(orders.stream().map(OrderView::id).toList());
        var names = goods.names(
                paid.values().stream().flatMap(List::stream).map(PaidLine::sku).collect(Collectors.toSet()));
        var figures = new ArrayList<Figure>();
        for (var order : orders) {
            paid.getOrDefault(order.id(), List.of()).forEach(line -> figures.add(figure(order, line, figure, names)));
        }
        return new Met(figures, place(orders.getLast(), releasedAt(orders.getLast())), orders.size() == most);
    }

    static PurchaseOrderId id(Place behind) {
        return new PurchaseOrderId(behind.key().isEmpty() ? 0 : Long.parseLong(behind.key()));
    }

    static Place place(OrderView order, Instant at) {
        return new Place(at, Long.toString(order.id().value()));
    }

    static Optional<AlertPartner> partner(OrderView order) {
        return Optional.of(
                new AlertPartner(PartyKind.SUPPLIER, order.supplier().map(SupplierId::value), order.supplierName()));
    }

    /** The price in millionths. */
    static long price(PaidLine line) {
        return line.price().movePointRight(6).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** The quantity in thousandths. */
    static long quantity(PaidLine line) {
        return line.quantity()
                .amount()
                .movePointRight(3)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static Figure figure(
            OrderView order, PaidLine line, Function<PaidLine, Long> figure, Map<Sku, String> names) {
        var sku = line.sku().code();
        return new Figure(
                order.id().value() + ":" + line.lineNo(),
                sku,
                releasedAt(order),
                figure.apply(line),
                0,
                new FigureAbout(
                        sku,
                        order.number(),
                        sku + " " + names.getOrDefault(line.sku(), ""),
                        "/purchasing/orders/" + order.id().value(),
                        order.buyer(),
                        order.department(),
                        partner(order)));
    }

    private static Instant releasedAt(OrderView order) {
        return order.times().releasedAt().orElseThrow();
    }
}
