package io.redthread.inventory;

import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A lot (批次) as a list shows it.
 *
 * @param sku what
 * @param code which lot
 * @param madeOn when it was made
 * @param expiresOn its last good day
 * @param expired whether that day is over
 * @param onHand what all warehouses hold of it
 * @param reserved what of that is promised
 */
public record LotView(
        Sku sku,
        String code,
        Optional<LocalDate> madeOn,
        Optional<LocalDate> expiresOn,
        boolean expired,
        BigDecimal onHand,
        BigDecimal reserved) {}
