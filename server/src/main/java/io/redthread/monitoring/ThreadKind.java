package io.redthread.monitoring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Locale;

/** What a thread is the life of (红线种类). */
public enum ThreadKind {
    /** A sales order. */
    SALE,
    /** A purchase order. */
    PURCHASE;

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    @JsonCreator
    public static ThreadKind of(String code) {
        for (var one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/kind", code, "value-malformed");
    }
}
