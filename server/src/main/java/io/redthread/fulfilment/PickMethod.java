package io.redthread.fulfilment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** How the goods of a wave come to their parcels (拣货方式). */
public enum PickMethod {
    /** Several baskets go along, and each stop says into which (边拣边分). */
    CLUSTER("cluster"),
    /** All of the same goods are picked together and sorted at a wall afterwards (先拣后分、播种). */
    SORT("sort");

    private final String code;

    PickMethod(String code) {
        this.code = code;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that code. */
    @JsonCreator
    public static PickMethod of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
