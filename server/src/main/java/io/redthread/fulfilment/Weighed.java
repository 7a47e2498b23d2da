package io.redthread.fulfilment;

import io.redthread.kernel.InvalidInput;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What the scale showed (实重).
 *
 * @param grams more than 0, at most 1000 kg; kept to a tenth of a gram
 * @param packaging the code of what the parcel is packed in, if anybody said
 */
public record Weighed(BigDecimal grams, Optional<String> packaging) {

    private static final BigDecimal HEAVIEST = new BigDecimal(1_000_000);

    /** Refuses impossible weights. */
    public Weighed {
        grams = grams.setScale(1, RoundingMode.HALF_UP);
        if (grams.signum() <= 0 || grams.compareTo(HEAVIEST) > 0) {
            throw InvalidInput.of("/grams", grams.toPlainString(), "weight-out-of-range");
        }
    }
}
