package io.redthread.fulfilment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** By what a warehouse chooses who takes a parcel (选快递方式, X42). */
public enum CarrierBy {
    /** By the carrier rules: warehouse and province. */
    RULE("rule"),
    /** Who takes it for the least, by weight and province. */
    CHEAPEST("cheapest"),
    /** Who brings it first. */
    FASTEST("fastest");

    private final String code;

    CarrierBy(String code) {
        this.code = code;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that code. */
    @JsonCreator
    public static CarrierBy of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
