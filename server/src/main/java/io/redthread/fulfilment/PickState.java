package io.redthread.fulfilment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** Where a pick line (拣货行) stands. */
public enum PickState {
    /** Still to be picked. */
    OPEN("open"),
    /** Picked in full. */
    PICKED("picked"),
    /** Less was found than wanted. */
    SHORT("short"),
    /** No longer wanted: the parcel left the wave. */
    DROPPED("dropped");

    private final String code;

    PickState(String code) {
        this.code = code;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that code. */
    @JsonCreator
    public static PickState of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
