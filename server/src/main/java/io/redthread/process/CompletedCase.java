package io.redthread.process;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A case that was completed before this system kept it (历史单据).
 *
 * @param id its id, the document's too
 * @param number the document's number
 * @param shop the shop it came from
 * @param standard the version it followed
 * @param cameAt when it came
 * @param passed its nodes from the first to the last, none left out
 * @param mended what went wrong on the way; all of it over
 */
public record CompletedCase(
        CaseId id,
        String number,
        long shop,
        Standard standard,
        Instant cameAt,
        List<Passed> passed,
        List<Mended> mended) {

    /** Refuses a case that left a node out, or went back in time. */
    public CompletedCase {
        passed = List.copyOf(passed);
        mended = List.copyOf(mended);
        var next = 1;
        for (var one : passed) {
            if (one.first() != next || one.last() < one.first()) {
                throw new IllegalArgumentException(number + ": node " + next + " is left out");
            }
            next = one.last() + 1;
        }
        if (next != standard.nodes().size() + 1) {
            throw new IllegalArgumentException(number + " was not completed");
        }
    }

    /**
     * One node, or several automatic ones passed in one go.
     *
     * @param first position of the first
     * @param last position of the last
     * @param enteredAt when it came to the first
     * @param startedAt when the work began
     * @param doneAt when the last was done
     * @param actor user name, or {@code system}
     * @param outcome result code
     */
    public record Passed(
            int first, int last, Instant enteredAt, Instant startedAt, Instant doneAt, String actor, String outcome) {}

    /**
     * An exception that was opened and resolved.
     *
     * @param opened as it was opened
     * @param how what was done
     * @param handedOverAt when it was handed over
     * @param by user name of who handed it over
     * @param resolvedAt when it ended
     * @param resolvedBy user name of who ended it
     */
    public record Mended(
            NewException opened,
            Resolving how,
            Instant handedOverAt,
            String by,
            Instant resolvedAt,
            String resolvedBy) {

        /** What it cost, zero where nobody said. */
        public BigDecimal cost() {
            return how.cost() == null ? BigDecimal.ZERO : how.cost();
        }
    }
}
