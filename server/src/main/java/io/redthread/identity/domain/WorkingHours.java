package io.redthread.identity.domain;

import io.redthread.kernel.InvalidInput;
import java.time.LocalTime;

/**
 * Hours of one working day (工作时间).
 *
 * @param starts when work starts
 * @param ends when it ends, later the same day
 */
public record WorkingHours(LocalTime starts, LocalTime ends) {

    /** Refuses an end that is not after the start. */
    public WorkingHours {
        if (!starts.isBefore(ends)) {
            throw InvalidInput.of("/ends", ends, "hours-empty");
        }
    }
}
