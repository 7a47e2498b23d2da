package io.redthread.performance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Locale;

/** Whom a questionnaire asks (调查对象). */
public enum SurveyAudience {
    /** People of the company. */
    STAFF,
    /** Customers, each by a link of their own. */
    CUSTOMERS;

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    @JsonCreator
    public static SurveyAudience of(String code) {
        for (var one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/audience", code, "value-malformed");
    }
}
