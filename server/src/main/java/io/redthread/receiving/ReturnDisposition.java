package io.redthread.receiving;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Locale;

/** Where judged goods go (处置). */
public enum ReturnDisposition {
    /** Back on a shelf, to be sold again. */
    RESTOCK,
    /** Thrown away. */
    SCRAP,
    /** Back to who made or sold it to us. */
    SUPPLIER,
    /** Back to the customer, because it is his. */
    CUSTOMER;

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    @JsonCreator
    public static ReturnDisposition of(String code) {
        for (var one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/disposition", code, "value-malformed");
    }
}
