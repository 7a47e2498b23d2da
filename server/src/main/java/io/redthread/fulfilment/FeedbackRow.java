package io.redthread.fulfilment;

import io.redthread.parties.ShopId;
import io.redthread.sales.OrderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message in the outbox to the shops (物流回传).
 *
 * @param order about which order
 * @param number the order's number, or empty
 * @param platformNumber the shop's number of it, or empty
 * @param shop to which shop
 * @param state how far it is
 * @param attempts how often it was tried
 * @param nextAttemptAt when it is tried next; absent once it ended
 * @param lastAnswer what the shop answered when it did not take it, or empty
 * @param createdAt when it was put in
 * @param endedAt when the shop took it, or it was given up
 */
public record FeedbackRow(
        OrderId order,
        String number,
        String platformNumber,
        ShopId shop,
        FeedbackState state,
        int attempts,
        @Nullable Instant nextAttemptAt,
        String lastAnswer,
        Instant createdAt,
        @Nullable Instant endedAt) {

    FeedbackRow of(String itsNumber, String itsPlatformNumber) {
        return new FeedbackRow(
                order,
                itsNumber,
                itsPlatformNumber,
                shop,
                state,
                attempts,
                nextAttemptAt,
                lastAnswer,
                createdAt,
                endedAt);
    }
}
