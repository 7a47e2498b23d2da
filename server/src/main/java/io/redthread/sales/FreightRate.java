package io.redthread.sales;

import io.redthread.inventory.WarehouseId;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a parcel costs from a warehouse to a province and how long it takes (运费与时效): first weight and continued weight,
 * as carriers quote it.
 *
 * @param warehouse from where
 * @param province to where, its full name; blank stands for every province without a rate of its own
 * @param carrier code of who carries it so; blank stands for whoever does
 * @param firstGrams the first weight, in grams
 * @param firstPrice its price in the company's currency
 * @param stepGrams each further weight begun, in grams
 * @param stepPrice its price in the company's currency
 * @param transitDays days on the way, 0 to 60
 */
public record FreightRate(
        WarehouseId warehouse,
        String province,
        String carrier,
        int firstGrams,
        BigDecimal firstPrice,
        int stepGrams,
        BigDecimal stepPrice,
        int transitDays) {

    /** Whoever carries it. */
    public FreightRate(
            WarehouseId warehouse,
            String province,
            int firstGrams,
            BigDecimal firstPrice,
            int stepGrams,
            BigDecimal stepPrice,
            int transitDays) {
        this(warehouse, province, "", firstGrams, firstPrice, stepGrams, stepPrice, transitDays);
    }

    /** What a parcel of that weight costs; a weight nobody knows is within the first weight. */
    public BigDecimal of(BigDecimal grams) {
        var beyond = grams.subtract(BigDecimal.valueOf(firstGrams)).max(BigDecimal.ZERO);
        var steps = beyond.divide(BigDecimal.valueOf(stepGrams), 0, RoundingMode.CEILING);
        return firstPrice.add(stepPrice.multiply(steps));
    }
}
