package io.redthread.mining.domain;

import io.redthread.mining.domain.Deviation.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How many lives went as prescribed (合规率, requirement L4), and where the others did not. */
public final class Conformance {

    private static final int KEPT = 200;

    private final Function<Trace, Optional<Norm>> norms;
    private final Map<Spot, Group> groups = new HashMap<>();
    private long compared;
    private long straight;
    private long inTime;

    /** Compares each life with what is prescribed for it; where nothing is, it does not count. */
    public Conformance(Function<Trace, Optional<Norm>> norms) {
        this.norms = norms;
    }

    private record Spot(Kind kind, int activity) {}

    /** Deviations of a kind at one activity. */
    public static final class Group {

        private final Kind kind;
        private final int activity;
        private final List<Deviation> kept = new ArrayList<>();
        private long count;
        private long cases;
        private long last = Long.MIN_VALUE;

        Group(Kind kind, int activity) {
            this.kind = kind;
            this.activity = activity;
        }

        private void add(Deviation it) {
            count++;
            if (it.object() != last) {
                last = it.object();
                cases++;
                if (kept.size() < KEPT) {
                    kept.add(it);
                }
            }
        }

        /** How. */
        public Kind kind() {
            return kind;
        }

        /** Where. */
        public int activity() {
            return activity;
        }

        /** How often. */
        public long count() {
            return count;
        }

        /** In how many lives. */
        public long cases() {
            return cases;
        }

        /** The first of each of the first two hundred lives. */
        public List<Deviation> kept() {
            return List.copyOf(kept);
        }
    }

    /** Takes a life in. */
    public void add(Trace trace) {
        norms.apply(trace).ifPresent(norm -> {
            var found = norm.compare(trace);
            compared++;
            inTime += found.isEmpty() ? 1 : 0;
            straight += found.stream().allMatch(it -> it.kind() == Kind.LATE) ? 1 : 0;
            found.forEach(it -> groups.computeIfAbsent(
                            new Spot(it.kind(), it.activity()), spot -> new Group(spot.kind(), spot.activity()))
                    .add(it));
        });
    }

    /** How many lives were compared. */
    public long compared() {
        return compared;
    }

    /** How many went as prescribed, in whatever time. */
    public long straight() {
        return straight;
    }

    /** How many went as prescribed and within their limits. */
    public long inTime() {
        return inTime;
    }

    /** What was found, the commonest first. */
    public List<Group> groups() {
        return groups.values().stream()
                .sorted(Comparator.comparingLong(Group::cases)
                        .reversed()
                        .thenComparing(Group::kind)
                        .thenComparingInt(Group::activity))
                .toList();
    }
}
