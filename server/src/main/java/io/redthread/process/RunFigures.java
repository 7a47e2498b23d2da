package io.redthread.process;

import io.redthread.process.store.RunFigureStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What became of the cases that came in a stretch of time: an import, a day (批次小结). */
@Service
public class RunFigures {

    /** The longest stretch that is counted. */
    public static final Duration LONGEST = Duration.ofDays(31);

    private final RunFigureStore store;
    private final Clock clock;

    RunFigures(RunFigureStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Counts cases, all figures as of one moment.
     *
     * @param came since when and until when they came
     * @param shops only of these, or of all when none is named
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Run of(Stretch came, Collection<Long> shops) {
        return new Run(
                clock.instant(), store.standing(came, shops), store.passed(came, shops), store.troubles(came, shops));
    }

    /**
     * A stretch of time.
     *
     * @param from its first moment
     * @param until the first moment after it
     */
    public record Stretch(Instant from, Instant until) {}

    /**
     * Everything counted.
     *
     * @param asOf when
     * @param standing where the cases are
     * @param passed what they passed
     * @param troubles the exceptions they had
     */
    public record Run(Instant asOf, List<Standing> standing, List<Passed> passed, List<Trouble> troubles) {}

    /**
     * Cases that are at a node.
     *
     * @param node which
     * @param state how they stand there
     * @param waitsFor what they wait for, if they do
     * @param cases how many
     * @param fresh how many of them never passed the node before
     * @param overdue how many are past their deadline
     */
    public record Standing(
            NodeCode node, CaseState state, @Nullable String waitsFor, long cases, long fresh, long overdue) {}

    /**
     * Cases that passed a node.
     *
     * @param node which
     * @param cases how many
     * @param passages how often, those that came back counted again
     * @param within how many passages were in time
     * @param medianSeconds half of the passages were done in this time
     * @param p90Seconds nine of ten were done in this time
     */
    public record Passed(
            NodeCode node, long cases, long passages, long within, double medianSeconds, double p90Seconds) {}

    /**
     * Exceptions of one type at a node.
     *
     * @param node where they happened
     * @param type code of the type
     * @param opened how many there were
     * @param open how many of them still are
     */
    public record Trouble(NodeCode node, String type, long opened, long open) {}
}
