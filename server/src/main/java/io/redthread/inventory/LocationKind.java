package io.redthread.inventory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** What a location (库位) stands for. */
public enum LocationKind {
    /** A place on a shelf; only goods here count as on hand. */
    BIN("bin"),
    /** Where bought goods come from. */
    SUPPLIER("supplier"),
    /** Where sold goods go. */
    CUSTOMER("customer"),
    /** Goods being judged, not yet ours to promise. */
    INSPECTION("inspection"),
    /** Goods thrown away. */
    SCRAP("scrap"),
    /** What counting found or missed. */
    COUNT_DIFFERENCE("count-difference"),
    /** What was there before the ledger began. */
    OPENING("opening"),
    /** Goods between two warehouses. */
    IN_TRANSIT("in-transit"),
    /** Goods being put together or taken apart. */
    ASSEMBLY("assembly"),
    /** Goods that are a partner's own, and stay so until an order takes them. */
    PARTNER("partner"),
    /** Goods of an owner that he has not brought yet, or took away again. */
    OWNER("owner");

    private final String code;

    LocationKind(String code) {
        this.code = code;
    }

    /** The word in the database. */
    public String code() {
        return code;
    }

    /** The word in the API. */
    @JsonValue
    public String json() {
        return switch (this) {
            case COUNT_DIFFERENCE -> "countDifference";
            case IN_TRANSIT -> "inTransit";
            case BIN, SUPPLIER, CUSTOMER, INSPECTION, SCRAP, OPENING, ASSEMBLY, PARTNER, OWNER -> code;
        };
    }

    /** The one of that code. */
    @JsonCreator
    public static LocationKind of(String code) {
        for (var one : values()) {
            if (one.code.equals(code) || one.json().equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
