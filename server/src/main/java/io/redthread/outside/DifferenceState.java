package io.redthread.outside;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** How far a difference is (差异状态). */
public enum DifferenceState {
    /** Nobody has said anything yet (待处理). */
    OPEN("open"),
    /** A stock count corrects the books; it waits for approval (调账中). */
    ADJUSTING("adjusting"),
    /** Somebody said why, the books stay (已说明). */
    EXPLAINED("explained"),
    /** The books were corrected (已调账). */
    ADJUSTED("adjusted"),
    /** A later snapshot agrees (已消失). */
    GONE("gone");

    private final String code;

    DifferenceState(String code) {
        this.code = code;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that code. */
    @JsonCreator
    public static DifferenceState of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
