package io.redthread.purchasing;

import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.parties.SupplierId;
import java.time.Instant;
import java.util.Optional;

/**
 * What became of the letter to a supplier (供应商函件).
 *
 * @param supplier who is written to
 * @param name what it is called
 * @param address where to, half covered; empty when none is known
 * @param state where the newest letter stands
 * @param writtenAt when it was written
 * @param endedAt when the supplier's mail server took it, or it was given up
 * @param answer what was answered last, or empty
 */
public record SupplierLetter(
        SupplierId supplier,
        String name,
        String address,
        State state,
        Optional<Instant> writtenAt,
        Optional<Instant> endedAt,
        String answer) {

    /** Where it stands (函件状态). */
    public enum State {
        /** The supplier has no mail address. */
        NO_ADDRESS("noAddress"),
        /** Nothing was written yet. */
        UNSENT("unsent"),
        /** In the outbox. */
        QUEUED("queued"),
        /** Taken by the mail server. */
        SENT("sent"),
        /** Given up. */
        FAILED("failed");

        private final String json;

        State(String json) {
            this.json = json;
        }

        /** The word in the API. */
        @JsonValue
        public String json() {
            return json;
        }
    }
}
