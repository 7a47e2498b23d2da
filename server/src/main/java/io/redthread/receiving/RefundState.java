package io.redthread.receiving;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Locale;

/** How far a refund is (退款状态). */
public enum RefundState {
    /** Asked for. */
    REQUESTED,
    /** Somebody else agreed, finance pays it. */
    APPROVED,
    /** Somebody else refused it. */
    REJECTED;

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    @JsonCreator
    public static RefundState of(String code) {
        for (var one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/state", code, "value-malformed");
    }
}
