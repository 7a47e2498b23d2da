package io.redthread.control;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a scan is (历史检查状态). */
public enum ScanState {
    /** Waits for a worker. */
    QUEUED,
    /** Is under way. */
    RUNNING,
    /** All was looked at. */
    DONE,
    /** Stopped by a fault. */
    FAILED;

    /** The code in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of that code. */
    public static ScanState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
