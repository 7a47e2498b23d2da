package io.redthread.outside;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** In what a partner differs (差异类型). */
public enum DifferenceKind {
    /** In what came in. */
    RECEIVED("received"),
    /** In what left. */
    DISPATCHED("dispatched"),
    /** In what is there. */
    SNAPSHOT("snapshot");

    private final String code;

    DifferenceKind(String code) {
        this.code = code;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that code. */
    @JsonCreator
    public static DifferenceKind of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
