package io.redthread.sales;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Locale;

/** What becomes of a gift that is out of stock (缺货时). */
public enum GiftWhenShort {
    /** The order goes without it, and says so (不送). */
    LEAVE_OUT,
    /** The order wants it as it wants its goods (等货). */
    WAIT,
    /** Another item in its place; where that is short too, none (换赠品). */
    SUBSTITUTE;

    /** The code in database and API. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of that code. */
    @JsonCreator
    public static GiftWhenShort of(String code) {
        for (var one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/whenShort", code, "value-malformed");
    }
}
