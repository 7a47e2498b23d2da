package io.redthread.rules;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a back-test is (回测状态). */
public enum BacktestState {
    /** Waits for a worker. */
    QUEUED,
    /** Documents are being judged. */
    RUNNING,
    /** All were judged. */
    DONE,
    /** Stopped by a person. */
    CANCELLED,
    /** Stopped by a fault. */
    FAILED;

    /** The code in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of that code. */
    public static BacktestState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
