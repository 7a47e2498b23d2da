package io.redthread.approval;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where an approval (审批) stands. The one table of what may follow what. */
public enum ApprovalState {
    /** Somebody's turn (审批中). */
    WAITING,
    /** Everybody let it pass (已同意). */
    APPROVED,
    /** Somebody stopped it (已驳回). */
    REJECTED,
    /** Sent back for changes (退回修改). */
    RETURNED,
    /** Taken back by who raised it (已撤回). */
    WITHDRAWN,
    /** Its document was called off (已取消). */
    CANCELLED;

    /** What may follow: an approval ends once; a document raised again gets a new one. */
    public Set<ApprovalState> next() {
        return this == WAITING
                ? EnumSet.of(APPROVED, REJECTED, RETURNED, WITHDRAWN, CANCELLED)
                : EnumSet.noneOf(ApprovalState.class);
    }

    /** Whether nothing follows. */
    public boolean ended() {
        return next().isEmpty();
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    @JsonCreator
    public static ApprovalState of(String code) {
        for (var one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/state", code, "value-malformed");
    }
}
