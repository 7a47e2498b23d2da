package io.redthread.inventory.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * What of one lot may still be promised.
 *
 * @param code the lot; empty for goods kept without
 * @param expiresOn its last good day, if it has one
 * @param free on hand − reserved
 * @param cameAt when it was registered
 */
public record ShelfLot(String code, Optional<LocalDate> expiresOn, BigDecimal free, Instant cameAt) {

    /** A lot of which nobody asks when it came. */
    public ShelfLot(String code, Optional<LocalDate> expiresOn, BigDecimal free) {
        this(code, expiresOn, free, Instant.EPOCH);
    }

    /** First expired, first out (FEFO); what never expires goes last. */
    static final Comparator<ShelfLot> FEFO = Comparator.comparing(
                    (ShelfLot lot) -> lot.expiresOn().orElse(LocalDate.MAX))
            .thenComparing(ShelfLot::code);

    /** First in, first out (FIFO). */
    static final Comparator<ShelfLot> FIFO =
            Comparator.comparing(ShelfLot::cameAt).thenComparing(ShelfLot::code);

    /** Whether its last good day is over. */
    public boolean expiredOn(LocalDate today) {
        return expiresOn.isPresent() && expiresOn.get().isBefore(today);
    }
}
