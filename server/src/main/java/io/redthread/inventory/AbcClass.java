package io.redthread.inventory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** How fast goods leave (ABC 分类): of what customers got in 90 days, the first 80 % of the pieces are A, the next 15 % B. */
public enum AbcClass {
    /** What leaves most. */
    A("A"),
    /** What leaves now and then. */
    B("B"),
    /** What hardly leaves. */
    C("C");

    private final String code;

    AbcClass(String code) {
        this.code = code;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that code. */
    @JsonCreator
    public static AbcClass of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
