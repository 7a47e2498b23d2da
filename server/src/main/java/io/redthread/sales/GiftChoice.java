package io.redthread.sales;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Locale;

/** Which of its items a gift rule gives. */
public enum GiftChoice {
    /** All of them (全部赠送). */
    ALL,
    /** The first of which there is enough (有货的第一个). */
    FIRST_IN_STOCK;

    /** The code in database and API. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of that code. */
    @JsonCreator
    public static GiftChoice of(String code) {
        for (var one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/choice", code, "value-malformed");
    }
}
