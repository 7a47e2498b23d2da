package io.redthread.inventory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** Why goods are transferred (调拨原因). */
public enum TransferReason {
    /** The other place runs short. */
    REPLENISHMENT("replenishment"),
    /** Demand has moved. */
    BALANCING("balancing"),
    /** They get a better place. */
    RELOCATION("relocation"),
    /** What the note says. */
    OTHER("other");

    private final String code;

    TransferReason(String code) {
        this.code = code;
    }

    /** The word in the database and in the API. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that code. */
    @JsonCreator
    public static TransferReason of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
