package io.redthread.purchasing.events;

import io.redthread.kernel.Money;
import io.redthread.purchasing.PurchaseOrderId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An order goes out to its supplier, for the first time or changed.
 *
 * @param order which
 * @param number its number
 * @param version which version of it
 * @param changed whether the supplier had another version before
 * @param supplier to whom
 * @param buyer user name of who follows it
 * @param total what it costs with tax, in its own currency
 * @param wantedOn until when the goods are wanted
 * @param lines the first of its lines, 200 at most
 * @param lineCount how many it has
 * @param at when
 */
public record OrderReleased(
        PurchaseOrderId order,
        String number,
        int version,
        boolean changed,
        Addressee supplier,
        String buyer,
        Money total,
        Optional<LocalDate> wantedOn,
        List<LetterLine> lines,
        int lineCount,
        Instant at) {}
