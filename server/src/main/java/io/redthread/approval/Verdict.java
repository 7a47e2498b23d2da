package io.redthread.approval;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Locale;

/** What somebody decides (结论). */
public enum Verdict {
    /** Agree (同意). */
    APPROVE(ActKind.APPROVED),
    /** Stop it (驳回). */
    REJECT(ActKind.REJECTED),
    /** Send it back for changes (退回修改). */
    RETURN(ActKind.RETURNED);

    private final ActKind act;

    Verdict(ActKind act) {
        this.act = act;
    }

    /** The act it is written down as. */
    ActKind act() {
        return act;
    }

    /** The state an approval ends in; agreeing ends it only at the last step. */
    ApprovalState ends() {
        return switch (this) {
            case APPROVE -> ApprovalState.APPROVED;
            case REJECT -> ApprovalState.REJECTED;
            case RETURN -> ApprovalState.RETURNED;
        };
    }

    /** The word in the API. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    @JsonCreator
    public static Verdict of(String code) {
        for (var one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/verdict", code, "value-malformed");
    }
}
