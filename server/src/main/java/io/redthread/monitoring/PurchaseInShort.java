package io.redthread.monitoring;

import io.redthread.kernel.Label;
import io.redthread.kernel.Money;
import io.redthread.purchasing.OrderState;
import io.redthread.purchasing.PurchaseOrderId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The purchase in short.
 *
 * @param id its id
 * @param number our number
 * @param supplier from whom
 * @param buyer who buys
 * @param state where it stands
 * @param version its version
 * @param total what it amounts to, in its own currency
 * @param wantedOn until when the goods are wanted
 * @param dueOn the day the supplier named, else the day asked for
 * @param lines how many lines
 */
public record PurchaseInShort(
        PurchaseOrderId id,
        String number,
        Label supplier,
        Label buyer,
        OrderState state,
        int version,
        Money total,
        @Nullable LocalDate wantedOn,
        @Nullable LocalDate dueOn,
        int lines) {}
