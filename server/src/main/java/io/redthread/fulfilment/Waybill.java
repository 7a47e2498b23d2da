package io.redthread.fulfilment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.CodeForm;
import io.redthread.kernel.InvalidInput;
import java.util.Locale;

/**
 * Number of a waybill (运单号), as printed in the barcode of the label.
 *
 * @param value 6–40 letters, digits and dashes, upper case
 */
public record Waybill(@JsonValue String value) {

    private static final CodeForm FORM =
            CodeForm.of(6, 40, CodeForm.UPPER + CodeForm.DIGITS, CodeForm.UPPER + CodeForm.DIGITS + "-");

    /** Refuses what no carrier prints. */
    @JsonCreator
    public Waybill {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (!FORM.fits(value)) {
            throw InvalidInput.of("/waybill", value, "waybill-malformed");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
