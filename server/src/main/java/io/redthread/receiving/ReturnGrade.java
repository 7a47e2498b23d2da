package io.redthread.receiving;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Locale;

/** What was found of returned goods (质检结论). */
public enum ReturnGrade {
    /** As new. */
    GOOD,
    /** Not to be sold any more as it is. */
    DAMAGED,
    /** Not what left with the order. */
    WRONG;

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    @JsonCreator
    public static ReturnGrade of(String code) {
        for (var one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/grade", code, "value-malformed");
    }
}
