package io.redthread.inventory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** Where a piece known by its serial number is (序列号状态). */
public enum SerialState {
    /** In a warehouse (在库). */
    HERE("here"),
    /** In a parcel that has not left (已装箱). */
    PACKED("packed"),
    /** Gone with its parcel (已出库). */
    SHIPPED("shipped"),
    /** Back from its buyer, not judged yet (退回待检). */
    RETURNED("returned"),
    /** On its way to another warehouse (在途). */
    IN_TRANSIT("in-transit"),
    /** Inside a piece it was built into (已装入). */
    BUILT_IN("built-in"),
    /** Not there any more: scrapped, lost, or taken back by its supplier (已注销). */
    WRITTEN_OFF("written-off");

    private final String code;

    SerialState(String code) {
        this.code = code;
    }

    /** Whether it is in a parcel, with a buyer or inside another piece. */
    boolean taken() {
        return this == PACKED || this == SHIPPED || this == BUILT_IN;
    }

    /** The word in the database and in the API. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that code. */
    @JsonCreator
    public static SerialState of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
