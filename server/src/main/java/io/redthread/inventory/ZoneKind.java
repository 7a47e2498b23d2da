package io.redthread.inventory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** What a zone (库区) is for. */
public enum ZoneKind {
    /** Bins that pickers take from first. */
    PICKING("picking"),
    /** Bins that hold the rest and fill the picking bins. */
    STORAGE("storage"),
    /** Where goods stand that came in until they are put away (收货区); pickers take from there last. */
    RECEIVING("receiving");

    private final String code;

    ZoneKind(String code) {
        this.code = code;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that code. */
    @JsonCreator
    public static ZoneKind of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
