package io.redthread.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** Whether every piece of an item is known by a number of its own (序列号管理, X55). */
public enum SerialTracking {
    /** It has none, or nobody asks. */
    NONE("none"),
    /** Noted when a piece is packed: enough for guarantees and returns (仅出库). */
    OUTBOUND("outbound"),
    /** Noted when a piece comes in; only a piece that is here can be packed (全程). */
    THROUGHOUT("throughout");

    private final String code;

    SerialTracking(String code) {
        this.code = code;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that code. */
    @JsonCreator
    public static SerialTracking of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
