package io.redthread.fulfilment;

import java.math.BigDecimal;

/**
 * What is on a handling unit, added up.
 *
 * @param parcels how many parcels
 * @param weighed how many of them were weighed
 * @param grams what those weigh
 */
public record UnitSum(int parcels, int weighed, BigDecimal grams) {

    static final UnitSum NONE = new UnitSum(0, 0, BigDecimal.ZERO);

    UnitSum plus(UnitSum other) {
        return new UnitSum(parcels + other.parcels, weighed + other.weighed, grams.add(other.grams));
    }
}
