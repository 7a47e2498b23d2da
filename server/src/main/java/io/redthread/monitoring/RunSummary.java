package io.redthread.monitoring;

import io.redthread.kernel.Label;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the orders that came in a stretch of time, an import for example (批次小结).
 *
 * @param asOf when it was counted
 * @param from since when they came
 * @param until until when, not included
 * @param shop code of the shop it is about; all when absent
 * @param sums all orders by where they ended up; the four add up to all
 * @param nodes in the order of the standard
 */
public record RunSummary(
        Instant asOf, Instant from, Instant until, @Nullable String shop, Sums sums, List<NodeSummary> nodes) {

    /**
     * Orders by where they ended up.
     *
     * @param orders all of them
     * @param done through the last node
     * @param cancelled called off
     * @param exceptions with an open exception
     * @param underWay still on their way: waiting, held or with the engine
     * @param overdue of these two past their deadline
     */
    public record Sums(long orders, long done, long cancelled, long exceptions, long underWay, long overdue) {}

    /**
     * One node.
     *
     * @param node its code
     * @param title what it is called
     * @param owner who answers for it
     * @param limitSeconds time allowed
     * @param entered orders that came to it
     * @param done orders that passed it
     * @param ready orders the engine is about to take
     * @param waiting orders that wait, by what they wait for
     * @param held orders stopped by a person
     * @param exceptions exceptions that happened there, by type
     * @param passages how often it was passed; an order that came back counts again
     * @param withinLimit how many passages were in time
     * @param medianSeconds half of the passages were done in this time; absent when there was none
     * @param p90Seconds nine of ten were done in this time; absent when there was none
     */
    public record NodeSummary(
            String node,
            Label title,
            Label owner,
            long limitSeconds,
            long entered,
            long done,
            long ready,
            List<Waiting> waiting,
            long held,
            List<Failed> exceptions,
            long passages,
            long withinLimit,
            @Nullable Double medianSeconds,
            @Nullable Double p90Seconds) {}

    /**
     * Orders that wait for something.
     *
     * @param code what for
     * @param title in words
     * @param orders how many
     */
    public record Waiting(String code, Label title, long orders) {}

    /**
     * Exceptions of one type.
     *
     * @param type its code
     * @param title in words
     * @param opened how many there were
     * @param open how many of them still are
     */
    public record Failed(String type, Label title, long opened, long open) {}
}
