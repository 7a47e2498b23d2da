package io.redthread.fulfilment;

import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;

/**
 * A carton or bag that parcels are packed in (包装).
 *
 * @param code as printed on it
 * @param nameZh its Chinese name
 * @param nameEn its English name
 * @param grams what it weighs empty, above 0, at most 100 kg, in tenths
 * @param toleranceGrams by how much that may differ, 0 up to its weight
 * @param active whether it is used
 */
public record Packaging(
        String code, String nameZh, String nameEn, BigDecimal grams, BigDecimal toleranceGrams, boolean active) {

    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

    /** Refuses a malformed code and impossible weights. */
    public Packaging {
        if (!Sku.wellFormed(code)) {
            throw InvalidInput.of("/code", code, "scan-malformed");
        }
        if (grams.signum() <= 0
                || grams.compareTo(MOST) > 0
                || grams.stripTrailingZeros().scale() > 1
                || toleranceGrams.stripTrailingZeros().scale() > 1
                || toleranceGrams.signum() < 0
                || toleranceGrams.compareTo(grams) > 0) {
            throw InvalidInput.of("/grams", grams.toPlainString(), "packaging-weight-out-of-range");
        }
    }
}
