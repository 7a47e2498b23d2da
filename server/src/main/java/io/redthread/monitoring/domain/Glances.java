package io.redthread.monitoring.domain;

import io.redthread.kernel.Label;
import io.redthread.monitoring.Fact;
import io.redthread.monitoring.Lane;
import io.redthread.monitoring.Station;
import io.redthread.monitoring.StationState;
import io.redthread.monitoring.ThreadView.Entry;
import io.redthread.monitoring.ThreadView.Glance;
import io.redthread.monitoring.ThreadView.Mark;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers in a sentence what the whole thread says: who has it, where the goods are, whether it was followed up. */
public final class Glances {

    private static final List<StationState> FIRST =
            List.of(StationState.STOPPED, StationState.OVERDUE, StationState.EXCEPTION, StationState.NOW);

    private Glances() {}

    /** The glance at a thread and what people did to it. */
    public static Glance of(List<Station> stations, List<Entry> journal) {
        var here = current(stations);
        var goods = stations.stream()
                .filter(it -> it.lane() == Lane.GOODS && !it.ahead())
                .reduce((earlier, later) -> later);
        var next = stations.stream()
                .filter(it -> it.lane() == Lane.GOODS && it.ahead())
                .findFirst();
        return new Glance(
                here.map(Station::id).orElse(null),
                here.map(Station::title).orElse(null),
                here.map(Station::owner).orElse(null),
                here.flatMap(Glances::awaited).orElse(null),
                here.map(it -> it.times().usedSeconds()).orElse(null),
                here.map(it -> it.times().limitSeconds()).orElse(null),
                here.map(it -> it.times().dueAt()).orElse(null),
                here.filter(it -> it.state() == StationState.OVERDUE).isPresent(),
                goods.map(Glances::mark).orElse(null),
                next.map(Glances::mark).orElse(null),
                journal.isEmpty() ? null : journal.getLast());
    }

    private static Optional<Station> current(List<Station> stations) {
        return FIRST.stream()
                .flatMap(state -> stations.stream().filter(it -> it.state() == state))
                .findFirst()
                .or(() -> stations.stream().filter(Station::ahead).findFirst());
    }

    private static Optional<Label> awaited(Station station) {
        return station.facts().stream().filter(Fact::waits).findFirst().map(Glances::words);
    }

    private static @Nullable Label words(Fact fact) {
        return fact.words();
    }

    private static Mark mark(Station it) {
        var times = it.times();
        return new Mark(
                it.id(),
                it.title(),
                it.owner(),
                it.ahead() ? times.dueAt() : times.doneAt() == null ? times.enteredAt() : times.doneAt());
    }
}
