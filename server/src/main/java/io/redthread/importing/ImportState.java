package io.redthread.importing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far an import is (导入状态). */
public enum ImportState {
    /** The file is here, nothing was decided yet. */
    UPLOADED,
    /** Waits for a worker. */
    QUEUED,
    /** Rows are being taken. */
    RUNNING,
    /** Every row was taken or refused. */
    DONE,
    /** Stopped by a person; what was taken before stays. */
    CANCELLED,
    /** Stopped by a fault; what was taken before stays. */
    FAILED;

    /** The code in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of that code. */
    public static ImportState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
