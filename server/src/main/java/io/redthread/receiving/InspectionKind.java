package io.redthread.receiving;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Locale;

/** By what goods are chosen to be inspected (质检规则范围). */
public enum InspectionKind {
    /** One item. */
    SKU,
    /** A category and all below it. */
    CATEGORY,
    /** Everything of a supplier. */
    SUPPLIER;

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of that word. */
    @JsonCreator
    public static InspectionKind of(String code) {
        for (var one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/kind", code, "value-malformed");
    }
}
