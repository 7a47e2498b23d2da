package io.redthread.inventory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** What may lie together in a bin (混放). */
public enum Mixing {
    /** Anything. */
    ANY("any"),
    /** Only one item, whatever the lot. */
    ONE_ITEM("one-item"),
    /** Only one lot of one item. */
    ONE_LOT("one-lot");

    private final String code;

    Mixing(String code) {
        this.code = code;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that code. */
    @JsonCreator
    public static Mixing of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
