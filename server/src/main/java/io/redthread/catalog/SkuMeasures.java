package io.redthread.catalog;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * How an item keeps, and how heavy and big one base unit is.
 *
 * @param lotTracked whether stock is kept per lot (批次)
 * @param shelfLifeDays days from production to expiry; only with lots
 * @param weightGrams gross weight
 * @param volumeCm3 volume as packed
 * @param storage in what conditions it keeps; ambient where nothing is said
 * @param serials whether every piece is known by a number of its own; not where nothing is said
 */
public record SkuMeasures(
        boolean lotTracked,
        Optional<Integer> shelfLifeDays,
        Optional<BigDecimal> weightGrams,
        Optional<BigDecimal> volumeCm3,
        StorageCondition storage,
        SerialTracking serials) {

    /** Reads what was left out as ambient and without serial numbers. */
    public SkuMeasures {
        storage = Objects.requireNonNullElse(storage, StorageCondition.AMBIENT);
        serials = Objects.requireNonNullElse(serials, SerialTracking.NONE);
    }

    /** Without serial numbers. */
    public SkuMeasures(
            boolean lotTracked,
            Optional<Integer> shelfLifeDays,
            Optional<BigDecimal> weightGrams,
            Optional<BigDecimal> volumeCm3,
            StorageCondition storage) {
        this(lotTracked, shelfLifeDays, weightGrams, volumeCm3, storage, SerialTracking.NONE);
    }

    /** The same with serial numbers. */
    public SkuMeasures with(SerialTracking tracking) {
        return new SkuMeasures(lotTracked, shelfLifeDays, weightGrams, volumeCm3, storage, tracking);
    }

    /** Nothing known, no lots. */
    public static final SkuMeasures UNKNOWN =
            new SkuMeasures(false, Optional.empty(), Optional.empty(), Optional.empty(), StorageCondition.AMBIENT);
}
