package io.redthread.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** In what conditions an item keeps (储存条件); it stands only in zones that offer exactly these. */
public enum StorageCondition {
    /** On any shelf (常温). */
    AMBIENT("ambient"),
    /** In a cold room (冷藏). */
    COOL("cool"),
    /** In a freezer (冷冻). */
    FROZEN("frozen"),
    /** Apart from everything else (危险品). */
    HAZARDOUS("hazardous"),
    /** Behind a lock (贵重品). */
    LOCKED("locked");

    private final String code;

    StorageCondition(String code) {
        this.code = code;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that code. */
    @JsonCreator
    public static StorageCondition of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
