package io.redthread.fulfilment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** What an element of a label is. */
public enum ElementKind {
    /** Text with fields in braces. */
    TEXT("text"),
    /** Code 128; its place includes the quiet zone. */
    BARCODE("barcode"),
    /** A QR code; its place includes the quiet zone. */
    QR("qr"),
    /** A line along the longer side of its place. */
    LINE("line"),
    /** A frame. */
    BOX("box"),
    /** A picture, such as a logo. */
    IMAGE("image"),
    /** The goods, one row each. */
    TABLE("table");

    private final String code;

    ElementKind(String code) {
        this.code = code;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that code. */
    @JsonCreator
    public static ElementKind of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
