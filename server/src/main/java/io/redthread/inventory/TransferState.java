package io.redthread.inventory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** How far a transfer order is: written, on the way, there; or called off before it left. */
public enum TransferState {
    /** Written, nothing has moved. */
    OPEN("open"),
    /** The goods left their bins. */
    IN_TRANSIT("in-transit"),
    /** The goods are in their new bins. */
    RECEIVED("received"),
    /** Called off before anything moved. */
    CANCELLED("cancelled");

    private final String code;

    TransferState(String code) {
        this.code = code;
    }

    /** The word in the database. */
    public String code() {
        return code;
    }

    /** The word in the API. */
    @JsonValue
    public String json() {
        return this == IN_TRANSIT ? "inTransit" : code;
    }

    /** The one of that code. */
    @JsonCreator
    public static TransferState of(String code) {
        for (var one : values()) {
            if (one.code.equals(code) || one.json().equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
