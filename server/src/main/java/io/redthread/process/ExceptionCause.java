package io.redthread.process;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Locale;

/** Why an exception came about (原因归类). */
public enum ExceptionCause {
    /** The customer. */
    CUSTOMER,
    /** The supplier. */
    SUPPLIER,
    /** The warehouse. */
    WAREHOUSE,
    /** What the shop sent. */
    SHOP,
    /** The carrier. */
    CARRIER,
    /** Our own systems. */
    SYSTEM,
    /** Something else. */
    OTHER;

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    @JsonCreator
    public static ExceptionCause of(String code) {
        for (var one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/causeCode", code, "value-malformed");
    }
}
