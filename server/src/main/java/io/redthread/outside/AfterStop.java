package io.redthread.outside;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** What becomes of an order that a partner gave back (截单后). */
public enum AfterStop {
    /** It is cancelled (取消订单). */
    CANCEL("cancel"),
    /** It goes back to review (退回审单), to be changed or sent from elsewhere. */
    REVIEW("review");

    private final String code;

    AfterStop(String code) {
        this.code = code;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that code. */
    @JsonCreator
    public static AfterStop of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
