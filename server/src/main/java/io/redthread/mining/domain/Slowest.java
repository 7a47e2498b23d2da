package io.redthread.mining.domain;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The few cases behind a figure that took longest (最慢的案例), so that it can be looked into. */
public final class Slowest {

    private static final Comparator<Case> SHORTEST_FIRST =
            Comparator.comparingLong(Case::millis).thenComparing(Case::object, Comparator.reverseOrder());

    private final int most;
    private final PriorityQueue<Case> kept = new PriorityQueue<>(SHORTEST_FIRST);

    /** Keeps at most so many. */
    public Slowest(int most) {
        this.most = most;
    }

    /**
     * A case.
     *
     * @param object which
     * @param millis how long it took
     */
    public record Case(long object, long millis) {}

    /** One more, kept when it is among the slowest. */
    public void add(long object, long millis) {
        if (kept.size() == most) {
            var shortest = kept.peek();
            if (shortest != null && shortest.millis() >= millis) {
                return;
            }
            kept.poll();
        }
        kept.add(new Case(object, millis));
    }

    /** The slowest first. */
    public List<Case> cases() {
        return kept.stream().sorted(SHORTEST_FIRST.reversed()).toList();
    }
}
