package io.redthread.alerts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Arrays;
import java.util.Locale;

/** How much an alert weighs (严重程度). */
public enum AlertSeverity {
    /** Worth knowing. */
    INFO,
    /** Somebody has to look. */
    WARNING,
    /** It cannot wait: it pops up and passes quiet hours. */
    CRITICAL;

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of that word. */
    @JsonCreator
    public static AlertSeverity of(String code) {
        return Arrays.stream(values())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("/severity", code, "value-malformed"));
    }
}
