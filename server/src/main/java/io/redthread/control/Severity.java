package io.redthread.control;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Arrays;
import java.util.Locale;

/** How much a finding weighs (严重程度). */
public enum Severity {
    /** Worth knowing. */
    LOW,
    /** Worth asking. */
    MEDIUM,
    /** To be looked into before deciding. */
    HIGH;

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of that word. */
    @JsonCreator
    public static Severity of(String code) {
        return Arrays.stream(values())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("/severity", code, "value-malformed"));
    }
}
