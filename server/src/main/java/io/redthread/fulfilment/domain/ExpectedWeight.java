package io.redthread.fulfilment.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What a parcel should weigh, and by how much it may differ (应重、允差).
 *
 * @param grams goods and packaging together
 * @param tolerance up or down, in grams
 */
public record ExpectedWeight(BigDecimal grams, BigDecimal tolerance) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /**
     * Goods in a parcel.
     *
     * @param grams what all of them weigh by the catalogue
     * @param percent by how much that may differ
     */
    public record Part(BigDecimal grams, BigDecimal percent) {}

    /** Goods alone, to a tenth of a gram. */
    public static ExpectedWeight of(List<Part> parts) {
        var grams = BigDecimal.ZERO;
        var tolerance = BigDecimal.ZERO;
        for (var part : parts) {
            grams = grams.add(part.grams());
            tolerance = tolerance.add(part.grams().multiply(part.percent()).divide(HUNDRED, 4, RoundingMode.HALF_UP));
        }
        return new ExpectedWeight(tenths(grams), tenths(tolerance));
    }

    /** With what they are packed in. */
    public ExpectedWeight in(BigDecimal packaging, BigDecimal packagingTolerance) {
        return new ExpectedWeight(tenths(grams.add(packaging)), tenths(tolerance.add(packagingTolerance)));
    }

    /** Whether a parcel of that weight can be right. */
    public boolean admits(BigDecimal weighed) {
        return weighed.subtract(grams).abs().compareTo(tolerance) <= 0;
    }

    private static BigDecimal tenths(BigDecimal grams) {
        return grams.setScale(1, RoundingMode.HALF_UP);
    }
}
