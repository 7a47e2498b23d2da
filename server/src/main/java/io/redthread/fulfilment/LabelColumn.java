package io.redthread.fulfilment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** A column of the table of goods on a label. */
public enum LabelColumn {
    /** Number of the row or stop. */
    SEQ("seq", 6),
    /** Basket in the wave. */
    SLOT("slot", 6),
    /** Where it lies. */
    BIN("bin", 12),
    /** Code of the goods. */
    SKU("sku", 16),
    /** Name of the goods. */
    NAME("name", 34),
    /** Lot. */
    LOT("lot", 18),
    /** How much, with the unit. */
    QUANTITY("quantity", 11),
    /** For which parcel. */
    PARCEL("parcel", 14);

    private final String code;
    private final int share;

    LabelColumn(String code, int share) {
        this.code = code;
        this.share = share;
    }

    /** How wide it is beside the others. */
    public int share() {
        return share;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that code. */
    @JsonCreator
    public static LabelColumn of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
