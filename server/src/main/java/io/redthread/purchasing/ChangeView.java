package io.redthread.purchasing;

import io.redthread.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A change of an order that binds us (变更单).
 *
 * @param id its id
 * @param order which order
 * @param version which version it makes of it
 * @param state what became of it
 * @param reason why it was asked for
 * @param amount what the order would cost, in the company's currency
 * @param causes why it goes to those who decide; none where it applied at once
 * @param answer why it was rejected, returned or withdrawn, or empty
 * @param by user name of who asked for it
 * @param at when
 * @param endedAt when it applied or fell; absent while it waits
 */
public record ChangeView(
        OrderChangeId id,
        PurchaseOrderId order,
        int version,
        ChangeState state,
        String reason,
        Money amount,
        List<String> causes,
        String answer,
        String by,
        Instant at,
        Optional<Instant> endedAt) {}
