package io.redthread.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Locale;

/** Whose data a person sees (数据范围); later ones include earlier ones. */
public enum DataScope {
    /** What the person made or was given. */
    OWN,
    /** What belongs to the person's department and those below it. */
    DEPARTMENT,
    /** Everything. */
    ALL;

    /** The code in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The scope of that code. */
    @JsonCreator
    public static DataScope of(String code) {
        for (var scope : values()) {
            if (scope.code().equals(code)) {
                return scope;
            }
        }
        throw InvalidInput.of("/dataScope", code, "value-malformed");
    }

    /** The wider of the two. */
    public DataScope or(DataScope other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
