package io.redthread.receiving;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Locale;

/** What was wrong with a scan at the dock (收货错扫原因). */
public enum DockFault {
    /** No order of that number is expected. */
    UNKNOWN_ORDER,
    /** Goods that are not on the order. */
    WRONG_GOODS,
    /** More than was ordered and is tolerated. */
    MORE_THAN_ORDERED,
    /** A lot that is none, or whose last good day was not named. */
    WRONG_LOT,
    /** A box or pallet that nobody announced, that came before, or is of another order. */
    WRONG_UNIT;

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of that word. */
    @JsonCreator
    public static DockFault of(String code) {
        for (var one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/fault", code, "value-malformed");
    }
}
