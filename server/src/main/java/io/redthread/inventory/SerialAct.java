package io.redthread.inventory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** What can happen to a piece known by its serial number (序列号流水). */
public enum SerialAct {
    /** Came from a supplier. */
    RECEIVED("received"),
    /** Was written down where it lay. */
    REGISTERED("registered"),
    /** Its receipt was taken back. */
    TAKEN_BACK("taken-back"),
    /** Went into a parcel. */
    PACKED("packed"),
    /** Came out of a parcel that does not leave. */
    UNPACKED("unpacked"),
    /** Left with its parcel. */
    SHIPPED("shipped"),
    /** Came back from its buyer. */
    RETURNED("returned"),
    /** Was judged good again. */
    RESTOCKED("restocked"),
    /** Was scrapped or lost. */
    WRITTEN_OFF("written-off");

    private final String code;

    SerialAct(String code) {
        this.code = code;
    }

    /** The word in the database and in the API. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that code. */
    @JsonCreator
    public static SerialAct of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
