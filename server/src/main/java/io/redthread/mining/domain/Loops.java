package io.redthread.mining.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where work came back to where it had been (返工环): from an activity through others to itself again. */
public final class Loops {

    private static final int LONGEST = 8;
    private static final int KEPT = 20;

    private final Map<List<Integer>, Loop> known = new HashMap<>();

    /**
     * A way back to its beginning.
     *
     * @param way first and last are the same
     * @param times how long the round took
     * @param slowest those that took longest
     */
    public record Loop(List<Integer> way, Durations times, Slowest slowest) {}

    /** Takes a life in: each coming back is one round, from the last time the activity was done. */
    public void add(Trace trace) {
        var last = new HashMap<Integer, Integer>();
        var steps = trace.steps();
        for (var i = 0; i < steps.size(); i++) {
            var before = last.put(steps.get(i).activity(), i);
            if (before != null && i - before <= LONGEST) {
                round(steps, before, i);
            }
        }
    }

    private void round(List<Step> steps, int from, int to) {
        var way = new ArrayList<Integer>();
        for (var step : steps.subList(from, to + 1)) {
            way.add(step.activity());
        }
        var loop = known.computeIfAbsent(List.copyOf(way), it -> new Loop(it, new Durations(), new Slowest(KEPT)));
        var took = steps.get(to).at() - steps.get(from).at();
        loop.times().add(took);
        loop.slowest().add(steps.get(to).object(), took);
    }

    /** The commonest first, at most so many. */
    public List<Loop> commonest(int most) {
        return known.values().stream()
                .sorted(Comparator.<Loop>comparingLong(it -> it.times().count())
                        .reversed()
                        .thenComparing(it -> it.way().toString()))
                .limit(most)
                .toList();
    }
}
