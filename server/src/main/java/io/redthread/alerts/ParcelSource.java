package io.redthread.alerts;

import io.redthread.alerts.PastSubject.Stretch;
import io.redthread.fulfilment.ParcelId;
import io.redthread.fulfilment.ParcelMoves;
import io.redthread.fulfilment.ParcelMoves.Way;
import io.redthread.fulfilment.ParcelRow;
import io.redthread.fulfilment.ParcelState;
import io.redthread.fulfilment.TrackingEvent;
import io.redthread.kernel.Label;
import io.redthread.rules.Choice;
import io.redthread.rules.Facts;
import io.redthread.rules.Vocabulary;
import io.redthread.rules.Word;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Parcels that left and have not come (在途包裹). Each is met once, when it leaves; from then on it waits, and is looked at again
 * when it would have stood still for as long as a rule says.
 */
@Component
class ParcelSource implements SubjectSource {

    /** What left so long ago and has not come is looked for by other means. */
    private static final Duration LOOK_BACK = Duration.ofDays(30);

    private static final Duration PACE = Duration.ofSeconds(30);
    private static final Duration SETTLED = Duration.ofMinutes(1);

    /** On its way for longer, a parcel was really late. */
    private static final Duration REALLY_LATE = Duration.ofDays(7);

    static final Vocabulary WORDS = Vocabulary.of(
            Word.choice(
                    "state",
                    "状态",
                    "state",
                    Choice.of("under-way", "在途", "on its way"),
                    Choice.of("delivered", "已签收", "delivered"),
                    Choice.of("other", "其他", "other")),
            Word.yesNo("reported", "承运商报过轨迹", "the carrier has reported"),
            Word.text("carrier", "承运商代码", "carrier's code"),
            Word.whole("pieces", "件数", "pieces").atLeast(0));

    private final ParcelMoves moves;
    private final Clock clock;

    ParcelSource(ParcelMoves moves, Clock clock) {
        this.moves = moves;
        this.clock = clock;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.PARCEL;
    }

    @Override
    public Label title() {
        return new Label("在途包裹", "Parcel on its way");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public List<AlertMoment> moments() {
        return List.of(
                new AlertMoment("moved", new Label("最近一次轨迹(没有时为出库)", "its last movement, else its leaving")),
                new AlertMoment("left", new Label("出库", "its leaving")));
    }

    @Override
    public Map<String, AlertSubject> read(Collection<String> keys) {
        return moves.of(keys.stream().map(Long::valueOf).map(ParcelId::new).toList()).stream()
                .filter(it -> it.movedAt().isPresent())
                .collect(Collectors.toMap(
                        it -> Long.toString(it.parcel().id().value()),
                        it -> subject(
                                it.parcel(),
                                state(it.parcel()),
                                !it.reported().isEmpty(),
                                it.movedAt().orElseThrow())));
    }

    @Override
    public Step walk(Place behind, Instant now, int most) {
        var from = behind.equals(Place.START) ? new Place(now.minus(LOOK_BACK), "") : behind;
        var id = new ParcelId(from.number());
        var found = moves.after(from.at(), id, now.minus(SETTLED), most);
        return Step.byMoment(found, from, most, it -> it.leftAt(), it -> it.id().value());
    }

    @Override
    public Round round() {
        return new Round(PACE, false);
    }

    @Override
    public boolean hasPast() {
        return true;
    }

    @Override
    public void past(Instant from, Instant until, Consumer<List<PastSubject>> to) {
        moves.left(
                from,
                until,
                ways -> to.accept(
                        ways.stream().map(it -> life(it, clock.instant())).toList()));
    }

    /** A stretch for each movement, until it was delivered. */
    static PastSubject life(Way it, Instant now) {
        var parcel = it.parcel();
        var left = parcel.dispatchedAt();
        if (left == null) {
            return new PastSubject(List.of(), false);
        }
        var end = Optional.ofNullable(parcel.deliveredAt()).orElse(now);
        var at = new ArrayList<Instant>(List.of(left));
        it.reported().stream()
                .map(TrackingEvent::at)
                .filter(moved -> moved.isAfter(left) && moved.isBefore(end))
                .distinct()
                .sorted()
                .forEach(at::add);
        var stretches = new ArrayList<Stretch>();
        for (var i = 0; i < at.size(); i++) {
            var until = i + 1 < at.size() ? at.get(i + 1) : end;
            if (until.isAfter(at.get(i))) {
                stretches.add(new Stretch(at.get(i), until, subject(parcel, "under-way", i > 0, at.get(i))));
            }
        }
        return new PastSubject(stretches, end.isAfter(left.plus(REALLY_LATE)));
    }

    private static String state(ParcelRow it) {
        if (it.state() != ParcelState.DISPATCHED) {
            return "other";
        }
        return it.deliveredAt() == null ? "under-way" : "delivered";
    }

    private static AlertSubject subject(ParcelRow it, String state, boolean reported, Instant moved) {
        var waybill = it.waybill();
        return new AlertSubject(
                Long.toString(it.id().value()),
                waybill == null ? it.number() : waybill.value(),
                it.orderNumber() + " · " + it.carrier().value(),
                "/fulfilment/parcels/" + it.id().value(),
                "",
                Optional.empty(),
                Optional.empty(),
                Facts.builder()
                        .put("state", state)
                        .put("reported", reported)
                        .put("carrier", it.carrier().value())
                        .put("pieces", it.pieces().longValue())
                        .build(),
                Map.of(
                        "moved",
                        moved,
                        "left",
                        Optional.ofNullable(it.dispatchedAt()).orElse(moved)));
    }
}
