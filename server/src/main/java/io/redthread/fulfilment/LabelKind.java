package io.redthread.fulfilment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** What a label template (标签模板) is for. */
public enum LabelKind {
    /** A parcel's waybill (面单). */
    WAYBILL("waybill"),
    /** What pickers of a wave walk along (拣货单). */
    PICK_LIST("pickList"),
    /** What lies in a parcel, for whoever opens it (装箱单). */
    PACKING_LIST("packingList"),
    /** The code of a bin on its shelf (库位标签). */
    BIN("bin"),
    /** The code of goods on their packaging (商品标签). */
    SKU("sku"),
    /** The number of a handling unit and what is on it (物流单元标签). */
    UNIT("unit");

    private final String code;

    LabelKind(String code) {
        this.code = code;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that code. */
    @JsonCreator
    public static LabelKind of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
