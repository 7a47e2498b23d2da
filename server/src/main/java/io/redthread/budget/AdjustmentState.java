package io.redthread.budget;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.approval.ApprovalState;
import io.redthread.kernel.InvalidInput;
import java.util.Locale;

/** How far a budget adjustment is. */
public enum AdjustmentState {
    /** Somebody must decide. */
    WAITING,
    /** Decided, and the budget changed. */
    APPROVED,
    /** Refused by who decides. */
    REJECTED,
    /** Sent back; to be asked for anew. */
    RETURNED,
    /** Taken back by who asked, or called off. */
    WITHDRAWN;

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What an approval's end means here. */
    static AdjustmentState of(ApprovalState state) {
        return switch (state) {
            case WAITING -> WAITING;
            case APPROVED -> APPROVED;
            case REJECTED -> REJECTED;
            case RETURNED -> RETURNED;
            case WITHDRAWN, CANCELLED -> WITHDRAWN;
        };
    }

    /** The one of that word. */
    @JsonCreator
    public static AdjustmentState of(String code) {
        for (var one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/state", code, "value-malformed");
    }
}
