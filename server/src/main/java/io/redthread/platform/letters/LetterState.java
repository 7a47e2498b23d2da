package io.redthread.platform.letters;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a letter stands (发送状态). */
public enum LetterState {
    /** To be sent, or sent again. */
    QUEUED,
    /** The mail server has taken it. */
    SENT,
    /** Refused for good, or given up after enough tries. */
    FAILED;

    /** The word in the API. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
