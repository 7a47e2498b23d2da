package io.redthread.inventory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** What a bin (库位类型) is built as. */
public enum BinKind {
    /** A board of a shelf (货架). */
    SHELF("shelf"),
    /** A place for pallets (托盘位). */
    PALLET("pallet"),
    /** A rack that goods roll down in (流利架). */
    FLOW("flow"),
    /** A marked piece of floor (地堆). */
    FLOOR("floor"),
    /** A cage on wheels (笼车). */
    CAGE("cage");

    private final String code;

    BinKind(String code) {
        this.code = code;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that code. */
    @JsonCreator
    public static BinKind of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
