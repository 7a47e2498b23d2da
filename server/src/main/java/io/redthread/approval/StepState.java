package io.redthread.approval;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a step (审批节点) stands. The one table of what may follow what. */
public enum StepState {
    /** Its turn has not come (未到). */
    PENDING,
    /** Its turn (审批中). */
    ACTIVE,
    /** Passed (已同意). */
    APPROVED,
    /** Stopped the approval (已驳回). */
    REJECTED,
    /** Sent the document back (已退回). */
    RETURNED,
    /** The approval ended before its turn, or during it (未办). */
    DROPPED,
    /** Taken out of the route before its turn (已移除). */
    REMOVED;

    /** What may follow. */
    public Set<StepState> next() {
        return switch (this) {
            case PENDING -> EnumSet.of(ACTIVE, DROPPED, REMOVED);
            case ACTIVE -> EnumSet.of(APPROVED, REJECTED, RETURNED, DROPPED, REMOVED, PENDING);
            case APPROVED, REJECTED, RETURNED, DROPPED, REMOVED -> EnumSet.noneOf(StepState.class);
        };
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    @JsonCreator
    public static StepState of(String code) {
        for (var one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/state", code, "value-malformed");
    }
}
