package io.redthread.purchasing.events;

import io.redthread.purchasing.OrderState;
import io.redthread.purchasing.PurchaseOrderId;
import java.time.Instant;
import java.util.Optional;

/**
 * An order was called off or ended short.
 *
 * @param order which
 * @param number its number
 * @param state cancelled or closed
 * @param withSupplier whether the supplier had it already
 * @param supplier whose; absent while it named none
 * @param buyer user name of who followed it
 * @param by user name of who ended it
 * @param reason why
 * @param at when
 */
public record OrderEnded(
        PurchaseOrderId order,
        String number,
        OrderState state,
        boolean withSupplier,
        Optional<Addressee> supplier,
        String buyer,
        String by,
        String reason,
        Instant at) {

    /** Whether it was called off whole, and not ended short. */
    public boolean calledOff() {
        return state == OrderState.CANCELLED;
    }
}
