package io.redthread.fulfilment;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a parcel on a handling unit may not leave. */
public enum BlockedWhy {
    /** It was withdrawn: its order is cancelled or changed. */
    WITHDRAWN("withdrawn"),
    /** Its order is held or in exception. */
    STOPPED("stopped"),
    /** It is not packed. */
    NOT_PACKED("notPacked"),
    /** Another parcel of its order is not packed. */
    INCOMPLETE("incomplete"),
    /** It has no waybill. */
    NO_WAYBILL("noWaybill"),
    /** Its warehouse weighs every parcel, and this one has no weight within the tolerance. */
    NOT_WEIGHED("notWeighed"),
    /** Another carrier takes it than the unit is for. */
    OTHER_CARRIER("otherCarrier");

    private final String code;

    BlockedWhy(String code) {
        this.code = code;
    }

    /** The word in the API. */
    @JsonValue
    public String code() {
        return code;
    }
}
