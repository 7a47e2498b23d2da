package io.redthread.fulfilment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.CodeForm;
import io.redthread.kernel.InvalidInput;

/**
 * Code of a carrier (承运商), for example {@code shunfeng}.
 *
 * @param value lower-case letters, digits and dashes
 */
public record CarrierCode(@JsonValue String value) {

    private static final CodeForm FORM =
            CodeForm.of(2, 41, CodeForm.LOWER + CodeForm.DIGITS, CodeForm.LOWER + CodeForm.DIGITS + "-");

    /** Our own drivers: always there, numbers its own waybills. */
    public static final CarrierCode LOCAL = new CarrierCode("local");

    /** Refuses what is no code. */
    @JsonCreator
    public CarrierCode {
        if (!FORM.fits(value)) {
            throw InvalidInput.of("/carrier", value, "value-malformed");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
