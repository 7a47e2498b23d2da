package io.redthread.process;

import io.redthread.process.store.FigureStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Figures over all cases: how many stand where, how many are late, how long nodes took lately. */
@Service
public class CaseFigures {

    private static final Duration LONGEST = Duration.ofHours(24);

    /** Shorter windows tried first: a busy one speaks for itself, and nothing longer is read. */
    private static final List<Duration> SHORTER = List.of(Duration.ofMinutes(5), Duration.ofHours(1));

    private static final int ENOUGH = 20_000;

    private final FigureStore store;
    private final Clock clock;

    CaseFigures(FigureStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Open cases by node and state; of these shops, or of all when none is named. */
    @Transactional(readOnly = true)
    public List<OpenCount> open(Collection<Long> shops) {
        return store.open(shops, clock.instant());
    }

    /** Who waits at a node, by shop. */
    @Transactional(readOnly = true)
    public List<Queue> queues(NodeCode node) {
        return store.queues(node);
    }

    /** How long nodes took: over the last day, or less when a shorter time holds enough facts already. */
    @Transactional(readOnly = true)
    public Pace pace() {
        var now = clock.instant();
        var window = SHORTER.stream()
                .filter(shorter -> store.facts(now.minus(shorter)) >= ENOUGH)
                .findFirst()
                .orElse(LONGEST);
        var since = now.minus(window);
        return new Pace(since, store.pace(since, 2 * ENOUGH));
    }

    /** When the oldest case that the engine could take came to its node; absent when the engine is level. */
    @Transactional(readOnly = true)
    public java.util.Optional<Instant> oldestReady() {
        return store.oldestReady();
    }

    /**
     * Open cases at a node in a state.
     *
     * @param node the node
     * @param state the state
     * @param count how many
     * @param overdue how many of them are past their deadline
     */
    public record OpenCount(NodeCode node, CaseState state, long count, long overdue) {}

    /**
     * Cases of a shop that wait at a node.
     *
     * @param shop the shop
     * @param count how many
     * @param since when the first of them came there
     */
    public record Queue(long shop, long count, Instant since) {}

    /**
     * How long nodes took.
     *
     * @param since the beginning of the window
     * @param nodes one for each node that was passed in it
     */
    public record Pace(Instant since, List<NodePace> nodes) {}

    /**
     * How long a node took.
     *
     * @param node the node
     * @param passed how many cases passed it
     * @param within how many of them in time
     * @param p90Seconds nine of ten were done in this time
     */
    public record NodePace(NodeCode node, long passed, long within, double p90Seconds) {}
}
