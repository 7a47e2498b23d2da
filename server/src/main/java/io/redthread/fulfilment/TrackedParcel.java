package io.redthread.fulfilment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer sees of a parcel: enough to recognise it, nothing that tells a stranger who it is for.
 *
 * @param number its number
 * @param carrier who has it
 * @param waybill the carrier's number
 * @param state where it stands
 * @param recipient first character of the name
 * @param province where it goes
 * @param city where it goes
 * @param dispatchedAt when it left
 * @param deliveredAt when it was delivered
 * @param events what the carrier reported, newest first
 */
public record TrackedParcel(
        String number,
        Carrier carrier,
        @Nullable Waybill waybill,
        ParcelState state,
        String recipient,
        String province,
        String city,
        @Nullable Instant dispatchedAt,
        @Nullable Instant deliveredAt,
        List<TrackingEvent> events) {}
