package io.redthread.fulfilment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.regex.Pattern;

/**
 * Code of a carrier (承运商), for example {@code shunfeng}.
 *
 * @param value lower-case letters, digits and dashes
 */
public record CarrierCode(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{1,40}");

    /** Our own drivers: always there, numbers its own waybills. */
    public static final CarrierCode LOCAL = new CarrierCode("local");

    /** Refuses what is no code. */
    @JsonCreator
    public CarrierCode {
        if (!FORM.matcher(value).matches()) {
            throw InvalidInput.of("/carrier", value, "value-malformed");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
