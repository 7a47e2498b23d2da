package io.redthread.alerts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Arrays;
import java.util.Locale;

/** Why what was warned of came about (原因归类). */
public enum AlertCause {
    /** The supplier was slow. */
    SUPPLIER_SLOW,
    /** The carrier was slow. */
    CARRIER_SLOW,
    /** The customer did not pay. */
    CUSTOMER_PAYMENT,
    /** More was sold than expected. */
    DEMAND_PEAK,
    /** It was planned too late or too low. */
    PLANNING,
    /** We were slow ourselves. */
    OUR_DELAY,
    /** The data were wrong. */
    DATA_FAULT,
    /** Nothing was wrong. */
    FALSE_ALARM,
    /** Something else. */
    OTHER;

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of that word. */
    @JsonCreator
    public static AlertCause of(String code) {
        return Arrays.stream(values())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("/cause", code, "value-malformed"));
    }
}
