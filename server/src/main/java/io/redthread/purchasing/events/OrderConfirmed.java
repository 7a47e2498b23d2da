package io.redthread.purchasing.events;

import io.redthread.purchasing.PurchaseOrderId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A supplier has said when the goods come.
 *
 * @param order which
 * @param number its number
 * @param supplierName whose
 * @param buyer user name of who follows it
 * @param confirmedOn the day named
 * @param wantedOn the day asked for
 * @param at when it was said
 */
public record OrderConfirmed(
        PurchaseOrderId order,
        String number,
        String supplierName,
        String buyer,
        LocalDate confirmedOn,
        Optional<LocalDate> wantedOn,
        Instant at) {}
