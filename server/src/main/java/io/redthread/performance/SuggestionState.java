package io.redthread.performance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Locale;

/** Where a suggestion stands (建议状态). */
public enum SuggestionState {
    /** Taken from an answer. */
    PICKED,
    /** It stands as a note in a draft of a standard. */
    DRAFTED,
    /** A version of a standard does it. */
    DONE,
    /** It is not done, and it is said why. */
    DECLINED;

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    @JsonCreator
    public static SuggestionState of(String code) {
        for (var one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/state", code, "value-malformed");
    }
}
