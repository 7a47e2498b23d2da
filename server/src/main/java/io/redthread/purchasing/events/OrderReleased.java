package io.redthread.purchasing.events;

import io.redthread.kernel.Money;
import io.redthread.parties.SupplierId;
import io.redthread.purchasing.PurchaseOrderId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An order goes out to its supplier, for the first time or changed.
 *
 * @param order which
 * @param number its number
 * @param version which version of it
 * @param supplier to whom
 * @param supplierName what it is called
 * @param contact name of whom to tell there, or empty
 * @param email where to, or empty
 * @param buyer user name of who follows it
 * @param total what it costs, in its own currency
 * @param wantedOn until when the goods are wanted
 * @param at when
 */
public record OrderReleased(
        PurchaseOrderId order,
        String number,
        int version,
        SupplierId supplier,
        String supplierName,
        String contact,
        String email,
        String buyer,
        Money total,
        Optional<LocalDate> wantedOn,
        Instant at) {}
