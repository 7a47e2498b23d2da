package io.redthread.monitoring;

import io.redthread.identity.PersonId;
import io.redthread.kernel.InvalidInput;

/**
 * A thread to be shown.
 *
 * @param kind of what it is
 * @param number number or id of the order whose life it is
 * @param person to whom
 * @param days for how many days, 1 to 90
 * @param note what to write with it; at most 200 characters
 */
public record NewThreadShare(ThreadKind kind, String number, PersonId person, int days, String note) {

    /** Refuses other than 1 to 90 days and a note beyond 200 characters. */
    public NewThreadShare {
        if (days < 1 || days > 90) {
            throw InvalidInput.of("/days", days, "days-out-of-range");
        }
        if (note.length() > 200) {
            throw InvalidInput.of("/note", note, "text-too-long");
        }
    }
}
