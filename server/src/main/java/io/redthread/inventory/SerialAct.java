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
    WRITTEN_OFF("written-off"),
    /** Came back and went to its supplier. */
    TO_SUPPLIER("to-supplier"),
    /** Came back and went to its buyer again. */
    TO_CUSTOMER("to-customer"),
    /** Came back, and another was sent for it. */
    EXCHANGED("exchanged"),
    /** Left one warehouse for another. */
    SENT("sent"),
    /** Came in another warehouse. */
    ARRIVED("arrived"),
    /** Was seen by who counted. */
    COUNTED("counted"),
    /** Was not among what a transfer brought, or a count saw. */
    MISSING("missing"),
    /** Was found where the numbers did not have it. */
    FOUND("found"),
    /** Was put together. */
    ASSEMBLED("assembled"),
    /** Was taken apart; there is no such piece any more. */
    TAKEN_APART("taken-apart"),
    /** Was built into another. */
    BUILT_IN("built-in"),
    /** Came out of another that was taken apart. */
    TAKEN_OUT("taken-out");

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
