package io.redthread.alerts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Arrays;
import java.util.Locale;

/** What became of an alert (预警状态). */
public enum AlertState {
    /** Somebody has to do something. */
    OPEN,
    /** A person has done it and said what was the cause. */
    SOLVED,
    /** The reason went by itself. */
    SETTLED;

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of that word. */
    @JsonCreator
    public static AlertState of(String code) {
        return Arrays.stream(values())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("/state", code, "value-malformed"));
    }
}
