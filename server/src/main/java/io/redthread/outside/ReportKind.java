package io.redthread.outside;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** What a partner reports (回执类型). */
public enum ReportKind {
    /** It does it. */
    ACCEPTED("accepted"),
    /** It does not, with the reason. */
    REFUSED("refused"),
    /** The goods are picked. */
    PICKED("picked"),
    /** The goods are packed, with the boxes. */
    PACKED("packed"),
    /** The boxes have left. */
    DISPATCHED("dispatched"),
    /** Goods came in. */
    RECEIVED("received"),
    /** It did not send them: the stop was in time. */
    CANCELLED("cancelled"),
    /** The stop came too late. */
    TOO_LATE("tooLate"),
    /** How much is there. */
    STOCK("stock");

    private final String code;

    ReportKind(String code) {
        this.code = code;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that code. */
    @JsonCreator
    public static ReportKind of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
