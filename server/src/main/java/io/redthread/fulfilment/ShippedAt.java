package io.redthread.fulfilment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** At which act a parcel of a warehouse counts as shipped (发货确认点). */
public enum ShippedAt {
    /** When its waybill is scanned at the dock (出库扫描). */
    SCAN("scan"),
    /** When its label is printed (打单). */
    PRINT("print"),
    /** When its goods were checked and packed (复核). */
    CHECK("check"),
    /** When it was weighed (称重). */
    WEIGH("weigh");

    private final String code;

    ShippedAt(String code) {
        this.code = code;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that code. */
    @JsonCreator
    public static ShippedAt of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
