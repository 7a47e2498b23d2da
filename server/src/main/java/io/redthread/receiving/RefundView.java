package io.redthread.receiving;

import io.redthread.kernel.Money;
import io.redthread.sales.OrderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A refund that was asked for (退款申请).
 *
 * @param id its id
 * @param number its number, {@code RF-…}
 * @param returned the return it is for
 * @param returnNumber that return's number
 * @param order the order
 * @param orderNumber the order's number
 * @param amount how much, in the order's currency
 * @param reason why so much
 * @param state how far it is; an approved one is open until finance books it
 * @param requestedAt when it was asked for
 * @param requestedBy by whom
 * @param decidedAt when it was decided
 * @param decidedBy by whom; never who asked
 * @param opinion what he said
 */
public record RefundView(
        RefundId id,
        String number,
        ReturnAuthorisationId returned,
        String returnNumber,
        OrderId order,
        String orderNumber,
        Money amount,
        String reason,
        RefundState state,
        Instant requestedAt,
        String requestedBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        String opinion) {

    /** Kind of the document that tasks and journal entries point at. */
    public static final String KIND = "refund-request";
}
