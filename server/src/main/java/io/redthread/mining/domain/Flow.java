package io.redthread.mining.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;

/** What followed what directly (直接跟随图): how often, after how long, where lives began and ended. */
public final class Flow {

    private static final int KEPT = 20;

    private final Map<Integer, Place> places = new TreeMap<>();
    private final Map<Long, Way> ways = new HashMap<>();
    private final Durations whole = new Durations();

    /** Figures of an activity. */
    public static final class Place {

        private final Durations waited = new Durations();
        private final Durations worked = new Durations();
        private final Slowest slowest = new Slowest(KEPT);
        private long cases;
        private long begins;
        private long ends;
        private long late;
        private long repeats;
        private long repeatedCases;

        /** From its turn until the work began. */
        public Durations waited() {
            return waited;
        }

        /** From then until it was done. */
        public Durations worked() {
            return worked;
        }

        /** Where it took longest. */
        public Slowest slowest() {
            return slowest;
        }

        /** How often it was done. */
        public long count() {
            return waited.count();
        }

        /** In how many lives. */
        public long cases() {
            return cases;
        }

        /** How many lives began with it. */
        public long begins() {
            return begins;
        }

        /** How many ended with it. */
        public long ends() {
            return ends;
        }

        /** How often it took longer than it may. */
        public long late() {
            return late;
        }

        /** How often it was done again. */
        public long repeats() {
            return repeats;
        }

        /** In how many lives it was done more than once. */
        public long repeatedCases() {
            return repeatedCases;
        }
    }

    /** Figures of a way from one activity to the next. */
    public static final class Way {

        private final int from;
        private final int to;
        private final Durations times = new Durations();
        private final Slowest slowest = new Slowest(KEPT);

        Way(int from, int to) {
            this.from = from;
            this.to = to;
        }

        /** Where it begins. */
        public int from() {
            return from;
        }

        /** Where it ends. */
        public int to() {
            return to;
        }

        /** How long it took. */
        public Durations times() {
            return times;
        }

        /** Where it took longest. */
        public Slowest slowest() {
            return slowest;
        }
    }

    /** Takes a life in. */
    public void add(Trace trace) {
        var seen = new HashSet<Integer>();
        var again = new HashSet<Integer>();
        Step before = null;
        for (var step : trace.steps()) {
            var place = places.computeIfAbsent(step.activity(), it -> new Place());
            place.waited.add(step.waited());
            place.worked.add(step.worked());
            place.slowest.add(trace.object(), step.waited() + step.worked());
            place.late += step.late() ? 1 : 0;
            if (seen.add(step.activity())) {
                place.cases++;
            } else {
                place.repeats++;
                place.repeatedCases += again.add(step.activity()) ? 1 : 0;
            }
            if (before == null) {
                place.begins++;
            } else {
                way(before, step);
            }
            before = step;
        }
        if (before != null) {
            places.computeIfAbsent(before.activity(), it -> new Place()).ends++;
        }
        whole.add(trace.millis());
    }

    private void way(Step before, Step step) {
        var way = ways.computeIfAbsent(
                key(before.activity(), step.activity()), it -> new Way(before.activity(), step.activity()));
        way.times.add(step.at() - before.at());
        way.slowest.add(step.object(), step.at() - before.at());
    }

    /** A way as one number. */
    public static long key(int from, int to) {
        return ((long) from << Integer.SIZE) | to;
    }

    /** Activities by number. */
    public Map<Integer, Place> places() {
        return places;
    }

    /** Ways by their key. */
    public Map<Long, Way> ways() {
        return ways;
    }

    /** Times from beginning to end; as many as lives. */
    public Durations whole() {
        return whole;
    }
}
