package io.redthread.fulfilment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** What a carrier reports of a parcel (物流轨迹). */
public enum TrackingCode {
    /** The carrier has it (揽收). */
    PICKED_UP("pickedUp"),
    /** On its way (运输). */
    IN_TRANSIT("inTransit"),
    /** The courier has it (派送). */
    OUT_FOR_DELIVERY("outForDelivery"),
    /** Delivered (签收). */
    DELIVERED("delivered"),
    /** Something is wrong (异常). */
    PROBLEM("problem");

    private final String code;

    TrackingCode(String code) {
        this.code = code;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that code. */
    @JsonCreator
    public static TrackingCode of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
