package io.redthread.inventory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** State of a reservation (占用): open, then ended exactly once. */
public enum ReservationState {
    /** Promised, still here. */
    OPEN("open"),
    /** The goods left. */
    CONSUMED("consumed"),
    /** Given back. */
    RELEASED("released"),
    /** Given back because its time was over. */
    EXPIRED("expired");

    private final String code;

    ReservationState(String code) {
        this.code = code;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that code. */
    @JsonCreator
    public static ReservationState of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
