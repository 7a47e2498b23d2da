package io.redthread.mining.domain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lives that went the same way, counted together (变体). Every life is in exactly one of them. */
public final class Variants {

    private static final int KEPT = 50;

    private final Map<Path, Variant> known = new HashMap<>();

    private static final class Path {

        private final int[] activities;
        private final int hash;

        Path(int[] activities) {
            this.activities = activities;
            this.hash = Arrays.hashCode(activities);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Path path && hash == path.hash && Arrays.equals(activities, path.activities);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /**
     * One way that lives went.
     *
     * @param activities the way
     * @param times how long they took
     * @param slowest those that took longest
     */
    public record Variant(List<Integer> activities, Durations times, Slowest slowest) {

        /** How many lives went it. */
        public long cases() {
            return times.count();
        }
    }

    /** Takes a life in. */
    public void add(Trace trace) {
        var path = trace.activities();
        var variant = known.computeIfAbsent(
                new Path(path),
                it -> new Variant(Arrays.stream(path).boxed().toList(), new Durations(), new Slowest(KEPT)));
        variant.times().add(trace.millis());
        variant.slowest().add(trace.object(), trace.millis());
    }

    /** How many different ways. */
    public int size() {
        return known.size();
    }

    /** The commonest first, at most so many. */
    public List<Variant> commonest(int most) {
        return known.values().stream()
                .sorted(Comparator.comparingLong(Variant::cases)
                        .reversed()
                        .thenComparing(it -> it.activities().toString()))
                .limit(most)
                .toList();
    }
}
