package io.redthread.monitoring.domain;

import io.redthread.monitoring.Station;
import io.redthread.monitoring.ThreadView.Edge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What every thread is woven on: a backbone of what happened in order of time and of what is to come, and branches that
 * leave it where they began. Sales and purchases bring their own stations.
 */
final class Loom {

    private final List<Station> backbone = new ArrayList<>();
    private final List<Station> branches = new ArrayList<>();
    private final Set<Edge> edges = new LinkedHashSet<>();

    /** Goes onto the backbone behind what is there. */
    void add(Station station) {
        backbone.add(station);
    }

    /** The same for several. */
    void addAll(Collection<Station> stations) {
        backbone.addAll(stations);
    }

    /** Puts what is on the backbone so far into order of time; each has a moment. */
    void inTime() {
        backbone.sort(
                Comparator.comparing(one -> Objects.requireNonNull(one.times().moment())));
    }

    List<Station> backbone() {
        return backbone;
    }

    /** Each of the backbone led to the next, but to those that branches lead to. */
    void chain(Predicate<Station> joined) {
        for (var i = 1; i < backbone.size(); i++) {
            if (!joined.test(backbone.get(i))) {
                lead(backbone.get(i - 1).id(), backbone.get(i).id());
            }
        }
    }

    /** A road of its own that leaves the backbone where it stood at that moment. */
    void branch(Instant at, List<Station> road) {
        branches.addAll(road);
        anchor(at).ifPresent(from -> lead(from.id(), road.getFirst().id()));
        for (var i = 1; i < road.size(); i++) {
            lead(road.get(i - 1).id(), road.get(i).id());
        }
    }

    /** Something beside the backbone whose causes are told by hand. */
    void beside(Station station) {
        branches.add(station);
    }

    /** One led to the other. */
    void lead(String from, String to) {
        edges.add(new Edge(from, to));
    }

    /** The last of the backbone that had happened by then. */
    private Optional<Station> anchor(Instant moment) {
        return backbone.stream()
                .filter(one -> doneBy(one.times().doneAt(), moment))
                .reduce((earlier, later) -> later)
                .or(() -> backbone.stream().findFirst());
    }

    private static boolean doneBy(@Nullable Instant done, Instant moment) {
        return done != null && !done.isAfter(moment);
    }

    /** The thread: past before future, each by time; what has no time stays behind what it was put behind. */
    Woven woven() {
        var all = new ArrayList<Station>(backbone);
        all.addAll(branches);
        var placed = new HashMap<String, Instant>();
        var past = Instant.MIN;
        var ahead = Instant.MIN;
        for (var one : all) {
            var moment = one.times().moment();
            if (one.ahead()) {
                ahead = moment == null ? ahead : moment;
                placed.put(one.id(), ahead);
            } else {
                past = moment == null ? past : moment;
                placed.put(one.id(), past);
            }
        }
        all.sort(Comparator.comparing(Station::ahead)
                .thenComparing(one -> Objects.requireNonNull(placed.get(one.id()))));
        return new Woven(List.copyOf(all), List.copyOf(edges));
    }
}
