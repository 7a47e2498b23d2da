package io.redthread.notification;

import io.redthread.approval.ApprovalId;
import io.redthread.approval.StepId;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody's turn to decide (轮到), as it stands in the cause of the messages that say so.
 *
 * @param approval of what
 * @param step at which step
 */
record Turn(ApprovalId approval, StepId step) {

    private static final Pattern CAUSE = Pattern.compile("requested:(\\d{1,18}):(\\d{1,18}):.+");

    /** The cause of messages about this turn, which began then. */
    String cause(Instant at) {
        return "requested:" + approval.value() + ":" + step.value() + ":" + at;
    }

    /** The turn that messages of that cause are about; absent when they are about something else. */
    static Optional<Turn> of(String cause) {
        var found = CAUSE.matcher(cause);
        return found.matches()
                ? Optional.of(new Turn(
                        new ApprovalId(Long.parseLong(found.group(1))), new StepId(Long.parseLong(found.group(2)))))
                : Optional.empty();
    }
}
