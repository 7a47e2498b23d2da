package io.redthread.alerts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Arrays;
import java.util.Locale;

/** How far a try on the past is (试算状态). */
public enum AlertTrialState {
    /** Waits for a worker. */
    QUEUED,
    /** Subjects are being judged. */
    RUNNING,
    /** All were judged. */
    DONE,
    /** Stopped by a fault. */
    FAILED;

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of that word. */
    @JsonCreator
    public static AlertTrialState of(String code) {
        return Arrays.stream(values())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("/state", code, "value-malformed"));
    }
}
