package io.redthread.process;

import io.redthread.kernel.Label;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How long nodes take and how well limits are kept (订单处理标准化效果报表, requirement M1).
 *
 * @param rows one for each node, department, person, scenario or version
 * @param orders what became of orders
 * @param before the same in as many days before
 * @param findings what stands out, with its figures
 */
public record NodeReport(List<Row> rows, Orders orders, Orders before, List<Finding> findings) {

    /** By what the figures are told apart. */
    public enum By {
        /** Nodes. */
        NODE,
        /** Departments that answer for nodes. */
        DEPARTMENT,
        /** Who did it. */
        PERSON,
        /** Scenarios. */
        SCENARIO,
        /** Nodes in each version of their standard. */
        VERSION,
        /** Steps on the floor. */
        STEP;

        /** The word in API. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Figures of one of them. Times are in milliseconds.
     *
     * @param key what it is: code of a node, department, scenario or step, user name, or version and node
     * @param title how people call it; absent where the key is its name
     * @param scenario of which scenario; absent where of several
     * @param version of which version; absent where of several
     * @param facts how often it was done
     * @param within how often within its limit
     * @param mean mean time
     * @param p90 time within which nine of ten were done
     * @param limit allowed time; absent where several differ
     * @param exceptions how often it failed; absent by person
     */
    public record Row(
            String key,
            Optional<Label> title,
            Optional<String> scenario,
            Optional<Integer> version,
            long facts,
            long within,
            long mean,
            long p90,
            Optional<Long> limit,
            Optional<Long> exceptions) {}

    /**
     * What became of orders.
     *
     * @param arrived that came in
     * @param troubled for which an exception was opened (L3)
     * @param dispatched that left
     * @param soon that left within two hours (L1)
     * @param inLimits that left with every node within its limit (L4)
     */
    public record Orders(long arrived, long troubled, long dispatched, long soon, long inLimits) {}

    /**
     * Something that stands out.
     *
     * @param kind slow, tight, wide, faulty, better or worse
     * @param key of which row
     * @param text in words, with the figures
     */
    public record Finding(String kind, String key, Label text) {}
}
