package io.redthread.fulfilment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** Which parcels a wave takes (波次类型). */
public enum WaveContents {
    /** One kind of goods each: picked in bulk, no sorting (单品波次). */
    SINGLE("single"),
    /** Several kinds of goods each (多品波次). */
    MULTI("multi"),
    /** All together (混合波次). */
    ANY("any");

    private final String code;

    WaveContents(String code) {
        this.code = code;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that code. */
    @JsonCreator
    public static WaveContents of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
