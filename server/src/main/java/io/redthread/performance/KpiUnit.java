package io.redthread.performance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Locale;

/** What a KPI is reckoned in (指标单位). */
public enum KpiUnit {
    /** A part of a whole: good facts by facts. */
    PERCENT,
    /** A mean time: milliseconds by facts. */
    MINUTES,
    /** So much by fact. */
    COUNT,
    /** Points by answer, 1 to 5. */
    SCORE;

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    @JsonCreator
    public static KpiUnit of(String code) {
        for (var one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/unit", code, "value-malformed");
    }
}
