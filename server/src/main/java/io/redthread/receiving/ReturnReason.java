package io.redthread.receiving;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Locale;

/** Why the customer returns (退货原因). */
public enum ReturnReason {
    /** It does not work, or not well. */
    QUALITY,
    /** It came broken. */
    BROKEN,
    /** Something else came than was ordered. */
    WRONG,
    /** It is not what was described. */
    DESCRIPTION,
    /** The customer changed his mind (七天无理由). */
    UNWANTED,
    /** It was not taken, or stopped on its way. */
    REFUSED,
    /** What the note says. */
    OTHER;

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    @JsonCreator
    public static ReturnReason of(String code) {
        for (var one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/reason", code, "value-malformed");
    }
}
