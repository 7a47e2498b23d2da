package io.redthread.alerts;

import io.redthread.kernel.Label;
import io.redthread.parties.PartyKind;
import io.redthread.purchasing.OrderCourses;
import io.redthread.purchasing.OrderCourses.Kept;
import io.redthread.rules.Facts;
import io.redthread.rules.Vocabulary;
import io.redthread.rules.Word;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How suppliers kept their word in the last 90 days (E14), summed a few times a day. */
@Component
class SupplierSource implements SubjectSource {

    private static final Duration LAP = Duration.ofHours(4);
    private static final Duration LOOK_BACK = Duration.ofDays(90);
    static final Vocabulary WORDS = Vocabulary.of(
            Word.percent("lateShare", "近 90 天迟到率", "late in 90 days")
                    .meaning(
                            "承诺日在近 90 天内的订单,晚到或还没到的占比",
                            "Of orders promised in the last 90 days, those that came late or have not come")
                    .atLeast(0),
            Word.whole("late", "迟到订单", "late orders").atLeast(0),
            Word.whole("orders", "承诺到货的订单", "orders promised").atLeast(0),
            Word.text("supplier", "供应商名称", "supplier's name"));

    private final OrderCourses courses;
    private final Clock clock;

    SupplierSource(OrderCourses courses, Clock clock) {
        this.courses = courses;
        this.clock = clock;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.SUPPLIER;
    }

    @Override
    public Label title() {
        return new Label("供应商履约", "Supplier's reliability");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public Map<String, AlertSubject> read(Collection<String> keys) {
        var now = clock.instant();
        return courses.kept(keys.stream().map(Long::valueOf).toList(), now.minus(LOOK_BACK), now).stream()
                .collect(Collectors.toMap(it -> Long.toString(it.supplier()), SupplierSource::subject));
    }

    @Override
    public Step walk(Place behind, Instant now, int most) {
        var from = behind.number();
        var keys = courses.kept(from, now.minus(LOOK_BACK), now, most).stream()
                .map(it -> Long.toString(it.supplier()))
                .toList();
        return Step.byKey(keys, behind, most);
    }

    @Override
    public Round round() {
        return new Round(LAP, true);
    }

    private static AlertSubject subject(Kept it) {
        return new AlertSubject(
                Long.toString(it.supplier()),
                it.name(),
                it.late() + "/" + it.orders(),
                "/parties/suppliers/" + it.supplier(),
                "",
                Optional.empty(),
                Optional.of(new AlertPartner(PartyKind.SUPPLIER, Optional.of(it.supplier()), it.name())),
                Facts.builder()
                        .put("lateShare", it.orders() == 0 ? 0L : 10_000L * it.late() / it.orders())
                        .put("late", it.late())
                        .put("orders", it.orders())
                        .put("supplier", it.name())
                        .build(),
                Map.of());
    }
}
