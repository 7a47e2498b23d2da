package io.redthread.fulfilment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** Where the message to a shop (物流回传) stands. */
public enum FeedbackState {
    /** To be sent, or sent again. */
    WAITING("waiting"),
    /** The shop has taken it. */
    DELIVERED("delivered"),
    /** Given up after too many tries. */
    FAILED("failed");

    private final String code;

    FeedbackState(String code) {
        this.code = code;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that code. */
    @JsonCreator
    public static FeedbackState of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
