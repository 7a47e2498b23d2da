package io.redthread.receiving;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Locale;

/** What the customer wants for it (退货诉求). */
public enum ReturnWish {
    /** The money back. */
    REFUND,
    /** The same goods once more. */
    EXCHANGE,
    /** Nothing. */
    NOTHING;

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    @JsonCreator
    public static ReturnWish of(String code) {
        for (var one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/wish", code, "value-malformed");
    }
}
