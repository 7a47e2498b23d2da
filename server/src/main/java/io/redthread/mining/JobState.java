package io.redthread.mining;

import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** Where long work stands (作业状态). */
public enum JobState {
    /** It waits for a worker. */
    QUEUED("queued"),
    /** It is being worked on. */
    RUNNING("running"),
    /** It is done. */
    DONE("done"),
    /** It did not succeed. */
    FAILED("failed");

    private final String code;

    JobState(String code) {
        this.code = code;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that word. */
    public static JobState of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/state", code, "value-malformed");
    }
}
