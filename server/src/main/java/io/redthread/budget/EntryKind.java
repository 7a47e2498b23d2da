package io.redthread.budget;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Locale;

/** What an entry did to a budget (预算流水). */
public enum EntryKind {
    /** The budget was set up. */
    OPENED,
    /** The budget was raised or lowered. */
    ADJUSTED,
    /** A document was submitted. */
    COMMITTED,
    /** A document gave back what it held. */
    RELEASED,
    /** What a document held was invoiced. */
    CONSUMED;

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    @JsonCreator
    public static EntryKind of(String code) {
        for (var one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/kind", code, "value-malformed");
    }
}
