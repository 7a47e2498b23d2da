package io.redthread.catalog;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How an item is treated by rules.
 *
 * @param regular part of the standing assortment (常规)
 * @param highValue worth a second look (高值)
 * @param newUntil counts as new up to and including this day
 * @param newUntilReceived counts as new until the first goods receipt
 */
public record SkuFlags(boolean regular, boolean highValue, Optional<LocalDate> newUntil, boolean newUntilReceived) {

    /** A regular item and nothing else. */
    public static final SkuFlags REGULAR = new SkuFlags(true, false, Optional.empty(), false);

    /** Whether it counts as new on that day. */
    public boolean isNewOn(LocalDate day) {
        return newUntilReceived
                || newUntil.filter(until -> !until.isBefore(day)).isPresent();
    }
}
