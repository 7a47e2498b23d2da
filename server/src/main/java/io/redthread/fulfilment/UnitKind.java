package io.redthread.fulfilment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** What a handling unit (物流单元) is; a unit stands only on one of a larger kind. */
public enum UnitKind {
    /** A box (周转箱). */
    BOX("box"),
    /** A roll cage (笼车). */
    CAGE("cage"),
    /** A pallet (托盘). */
    PALLET("pallet");

    private final String code;

    UnitKind(String code) {
        this.code = code;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that code. */
    @JsonCreator
    public static UnitKind of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }

    /** How large: from 1. */
    public int tier() {
        return ordinal() + 1;
    }
}
