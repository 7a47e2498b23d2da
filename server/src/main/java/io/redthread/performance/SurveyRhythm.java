package io.redthread.performance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Locale;

/** How often a questionnaire is asked (调查频次). */
public enum SurveyRhythm {
    /** Once. */
    ONCE,
    /** Every month. */
    MONTHLY,
    /** Every quarter. */
    QUARTERLY;

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    @JsonCreator
    public static SurveyRhythm of(String code) {
        for (var one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/rhythm", code, "value-malformed");
    }
}
