package io.redthread.sales;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Locale;

/** Which list an entry is on (黑名单、白名单). */
public enum ListSide {
    /** Orders are looked at by a person (黑名单). */
    BLACK,
    /** Orders are spared the causes of review that the entry names (白名单). */
    WHITE;

    /** The code in database and API. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant of that code. */
    @JsonCreator
    public static ListSide of(String code) {
        for (var one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/side", code, "list-side-unknown");
    }
}
