package io.redthread.purchasing;

import io.redthread.kernel.InvalidInput;
import java.util.Currency;

/** Reads currencies. */
public final class Currencies {

    private Currencies() {}

    /** The currency of that ISO 4217 code; refused at that place where there is none, or none that is paid in. */
    public static Currency of(String pointer, String code) {
        try {
            var currency = Currency.getInstance(code);
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException unknown) {
            throw InvalidInput.of(pointer, code, "currency-unknown");
        }
        throw InvalidInput.of(pointer, code, "currency-unknown");
    }
}
