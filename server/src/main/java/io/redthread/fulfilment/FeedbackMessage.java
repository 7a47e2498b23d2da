package io.redthread.fulfilment;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a shop is told when an order has left.
 *
 * @param event always {@code order.dispatched}
 * @param order the shop's own number
 * @param number our number
 * @param parcels what left
 */
record FeedbackMessage(String event, String order, String number, List<Sent> parcels) {

    /**
     * One parcel that left.
     *
     * @param parcel our number of it
     * @param carrier code of the carrier
     * @param carrierName its name
     * @param waybill the carrier's number
     * @param dispatchedAt when it left
     * @param trackingPath address of the customer's tracking page on this server
     * @param items what is in it
     */
    record Sent(
            String parcel,
            String carrier,
            String carrierName,
            @Nullable String waybill,
            @Nullable Instant dispatchedAt,
            String trackingPath,
            List<Item> items) {}

    /** So much of something. */
    record Item(Sku sku, Quantity quantity) {}
}
