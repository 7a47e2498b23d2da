package io.redthread.purchasing.store;

import io.redthread.purchasing.OrderState;
import io.redthread.purchasing.PricedOrder;
import io.redthread.purchasing.PurchaseOrderId;
import java.time.Instant;
import java.util.Optional;

/**
 * A new order on its way into the table.
 *
 * @param id its id
 * @param number its number
 * @param state draft, or awaiting approval where it is submitted in the same breath
 * @param buyer who wrote it
 * @param at when
 * @param submittedAt when it was submitted, if it was
 * @param order what it says
 */
public record OrderToStore(
        PurchaseOrderId id,
        String number,
        OrderState state,
        String buyer,
        Instant at,
        Optional<Instant> submittedAt,
        PricedOrder order) {}
