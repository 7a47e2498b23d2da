package io.redthread.control;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a scan does, one after the other (历史检查阶段). */
public enum ScanStage {
    /** Orders that nobody watched are counted in their windows. */
    READING,
    /** Every order is compared with those before it. */
    EXAMINING,
    /** Every month's habits are looked at. */
    HABITS;

    /** The code in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The stage of that code. */
    public static ScanStage of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
