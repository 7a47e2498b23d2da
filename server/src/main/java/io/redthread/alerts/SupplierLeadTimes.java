package io.redthread.alerts;

import io.redthread.alerts.SubjectSource.Place;
import io.redthread.alerts.domain.FigureKind;
import io.redthread.alerts.domain.Scale;
import io.redthread.kernel.Label;
import io.redthread.purchasing.OrderCourses;
import io.redthread.purchasing.OrderCourses.Course;
import io.redthread.rules.Word;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How long suppliers took from release to the last of the goods (供货周期), against their orders before. */
@Component
class SupplierLeadTimes implements FigureReader {

    static final FigureKind JUDGED = new FigureKind(Scale.RATIO, false, 0.15, 8);
    private static final Duration REST = Duration.ofMinutes(5);
    private static final Duration SETTLED = Duration.ofMinutes(1);
    private static final long MINUTES = 60;

    private final OrderCourses courses;

    SupplierLeadTimes(OrderCourses courses) {
        this.courses = courses;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.LEAD_TIME;
    }

    @Override
    public Label title() {
        return new Label("供货周期(同一供应商比较)", "Lead time against the same supplier");
    }

    @Override
    public Label series() {
        return new Label("供应商代号", "supplier's id");
    }

    @Override
    public Word word(String name, String zh, String en) {
        return Word.whole(name, zh, en).in("小时", "hours");
    }

    @Override
    public long unit() {
        return MINUTES;
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
        var arrived = courses.arrived(behind.at(), now.minus(SETTLED), PurchaseLineFigures.id(behind), most);
        if (arrived.isEmpty()) {
            return new Met(List.of(), behind, false);
        }
        var last = arrived.getLast();
        return new Met(
                arrived.stream().flatMap(it -> figure(it).stream()).toList(),
                PurchaseLineFigures.place(last.order(), last.arrivedAt().orElseThrow()),
                arrived.size() == most);
    }

    private static Optional<Figure> figure(Course it) {
        var order = it.order();
        var arrived = it.arrivedAt().orElseThrow();
        return order.supplier()
                .flatMap(supplier -> order.times()
                        .releasedAt()
                        .filter(arrived::isAfter)
                        .map(released -> new Figure(
                                Long.toString(order.id().value()),
                                Long.toString(supplier.value()),
                                arrived,
                                Duration.between(released, arrived).toMinutes(),
                                0,
                                new FigureAbout(
                                        Long.toString(supplier.value()),
                                        order.number(),
                                        order.supplierName(),
                                        "/purchasing/orders/" + order.id().value(),
                                        order.buyer(),
                                        order.department(),
                                        PurchaseLineFigures.partner(order)))));
    }
}
