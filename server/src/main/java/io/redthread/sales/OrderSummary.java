package io.redthread.sales;

import io.redthread.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order as lists show it (订单).
 *
 * @param id its id
 * @param number our number
 * @param shop code of the shop
 * @param platformNumber the shop's number
 * @param status where it stands
 * @param node code of its node
 * @param dueAt until when that node must be done
 * @param orderedAt when the buyer ordered
 * @param acceptedAt when it came to us
 * @param paidAt when it was paid
 * @param total in its own currency
 * @param lineCount how many lines
 * @param recipient masked unless the reader may see personal data
 * @param province where it goes
 * @param city where it goes
 * @param flag 0–5
 * @param staffNote our note
 */
public record OrderSummary(
        OrderId id,
        String number,
        String shop,
        String platformNumber,
        OrderStatus status,
        String node,
        Instant dueAt,
        Instant orderedAt,
        Instant acceptedAt,
        @Nullable Instant paidAt,
        Money total,
        int lineCount,
        String recipient,
        String province,
        String city,
        int flag,
        String staffNote) {}
