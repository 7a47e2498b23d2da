package io.redthread.alerts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Arrays;
import java.util.Locale;

/** What time is counted in (时限单位). */
public enum DueUnit {
    /** Minutes of the clock. */
    MINUTES,
    /** Hours of the clock. */
    HOURS,
    /** Hours of the working calendar. */
    WORKING_HOURS,
    /** Days of the clock, 24 hours each. */
    DAYS;

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of that word. */
    @JsonCreator
    public static DueUnit of(String code) {
        return Arrays.stream(values())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("/unit", code, "value-malformed"));
    }
}
