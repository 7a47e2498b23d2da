package io.redthread.receiving;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Locale;

/** How far a return is (退货状态). */
public enum ReturnState {
    /** Authorised, the goods are on their way. */
    ANNOUNCED,
    /** The goods came and wait to be judged. */
    RECEIVED,
    /** Everything is judged, the customer's wish is still open. */
    INSPECTED,
    /** Nothing is left to do. */
    CLOSED,
    /** Called off before anything came. */
    CANCELLED,
    /** Nothing came in time. */
    EXPIRED;

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    @JsonCreator
    public static ReturnState of(String code) {
        for (var one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/state", code, "value-malformed");
    }
}
