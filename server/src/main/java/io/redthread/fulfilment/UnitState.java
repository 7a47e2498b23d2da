package io.redthread.fulfilment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** Where a handling unit (物流单元) stands. */
public enum UnitState {
    /** Things are put on it and taken off. */
    OPEN("open"),
    /** It is complete and waits to leave; nothing on it changes. */
    CLOSED("closed"),
    /** It left with all that is on it. */
    LEFT("left"),
    /** It was taken apart; its number is never used again. */
    EMPTIED("emptied");

    private final String code;

    UnitState(String code) {
        this.code = code;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that code. */
    @JsonCreator
    public static UnitState of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
