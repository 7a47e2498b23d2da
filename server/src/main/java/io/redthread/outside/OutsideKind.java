package io.redthread.outside;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** Whose goods lie in a warehouse that a partner runs. */
public enum OutsideKind {
    /** Ours: the partner keeps and sends them (第三方仓). */
    KEEPING("keeping"),
    /** The partner's own: linked goods are sent for our orders (代发). */
    DROP_SHIP("drop-ship");

    private final String code;

    OutsideKind(String code) {
        this.code = code;
    }

    /** The word in the database. */
    public String code() {
        return code;
    }

    /** The word in the API. */
    @JsonValue
    public String json() {
        return this == DROP_SHIP ? "dropShip" : code;
    }

    /** The one of that code. */
    @JsonCreator
    public static OutsideKind of(String code) {
        for (var one : values()) {
            if (one.code.equals(code) || one.json().equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
