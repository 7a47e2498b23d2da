package io.redthread.rules;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Life of a version of a rule set (规则版本状态). */
public enum RuleState {
    /** Being written; decides nothing. */
    DRAFT,
    /** Decides within its period; never changes again. */
    PUBLISHED;

    /** The code in database and API. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant of that code. */
    public static RuleState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
