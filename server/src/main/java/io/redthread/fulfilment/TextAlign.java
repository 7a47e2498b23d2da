package io.redthread.fulfilment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** Where text stands in its place. */
public enum TextAlign {
    /** At the left. */
    START("start"),
    /** In the middle. */
    CENTER("center"),
    /** At the right. */
    END("end");

    private final String code;

    TextAlign(String code) {
        this.code = code;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that code. */
    @JsonCreator
    public static TextAlign of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
