package io.redthread.fulfilment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.CodeForm;
import io.redthread.kernel.InvalidInput;

/**
 * The company's prefix at GS1 (厂商识别代码), with which all numbers of its handling units begin.
 *
 * @param value 6–12 digits; in China 7–10 that begin with 690–699
 */
public record Gs1Prefix(@JsonValue String value) {

    private static final CodeForm FORM = CodeForm.of(6, 12, CodeForm.DIGITS, CodeForm.DIGITS);

    /** Refuses what is no prefix. */
    @JsonCreator
    public Gs1Prefix {
        value = value.strip();
        if (!FORM.fits(value)) {
            throw InvalidInput.of("/prefix", value, "gs1-prefix-malformed");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
