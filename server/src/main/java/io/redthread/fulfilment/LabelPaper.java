package io.redthread.fulfilment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** Paper that labels are printed on (纸张). */
public enum LabelPaper {
    /** The usual waybill. */
    MM_100_150("100x150", 1000, 1500),
    /** The waybill with a stub for the sender. */
    MM_100_180("100x180", 1000, 1800),
    /** Bin labels. */
    MM_60_40("60x40", 600, 400),
    /** Goods labels. */
    MM_50_30("50x30", 500, 300),
    /** Sheets of an office printer. */
    A4("a4", 2100, 2970);

    private final String code;
    private final int width;
    private final int height;

    LabelPaper(String code, int width, int height) {
        this.code = code;
        this.width = width;
        this.height = height;
    }

    /** Tenths of a millimetre from left to right. */
    public int width() {
        return width;
    }

    /** Tenths of a millimetre from top to bottom. */
    public int height() {
        return height;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that code. */
    @JsonCreator
    public static LabelPaper of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
