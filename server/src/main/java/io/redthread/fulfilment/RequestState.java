package io.redthread.fulfilment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** Where a request for a waybill number stands. */
public enum RequestState {
    /** It is asked, or asked again when it is due. */
    WAITING("waiting"),
    /** The carrier gave a number and the parcel has it. */
    GIVEN("given"),
    /** It was refused too often; a person decides. */
    FAILED("failed"),
    /** The parcel got a number otherwise or does not need one. */
    DROPPED("dropped");

    private final String code;

    RequestState(String code) {
        this.code = code;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that code. */
    @JsonCreator
    public static RequestState of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
