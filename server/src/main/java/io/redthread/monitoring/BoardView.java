package io.redthread.monitoring;

import io.redthread.kernel.Label;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The node board (节点看板): how many orders stand where, how many are late, how long the nodes took lately.
 *
 * @param asOf when it was counted
 * @param paceSince beginning of the time the pace was measured over
 * @param shop code of the shop it is about; all when absent
 * @param nodes in the order of the standard
 * @param open all open orders
 * @param overdue those past their deadline
 * @param exceptions those with an open exception
 */
public record BoardView(
        Instant asOf,
        Instant paceSince,
        @Nullable String shop,
        List<NodeColumn> nodes,
        long open,
        long overdue,
        long exceptions) {

    /**
     * One node of the board.
     *
     * @param node its code
     * @param title what it is called
     * @param owner who answers for it
     * @param automatic whether the engine works it
     * @param limitSeconds time allowed
     * @param ready to be taken by the engine
     * @param waiting for a person or a fact
     * @param held stopped by a person
     * @param exceptions failed here
     * @param overdue of all these past their deadline
     * @param passed how many passed it in the time measured
     * @param withinLimit how many of them in time
     * @param p90Seconds nine of ten were done in this time; absent when none passed
     */
    public record NodeColumn(
            String node,
            Label title,
            Label owner,
            boolean automatic,
            long limitSeconds,
            long ready,
            long waiting,
            long held,
            long exceptions,
            long overdue,
            long passed,
            long withinLimit,
            @Nullable Double p90Seconds) {

        /** Under way here: everything that is not an exception. */
        public long underWay() {
            return ready + waiting + held;
        }
    }
}
