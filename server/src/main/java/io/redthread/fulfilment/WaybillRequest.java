package io.redthread.fulfilment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A parcel that wants a waybill number of its carrier.
 *
 * @param parcel the parcel; there is one request for each, so that none gets two numbers
 * @param number the parcel's number
 * @param carrier who is asked
 * @param state where it stands
 * @param attempts how often it was asked
 * @param nextAttemptAt when it is asked next
 * @param lastAnswer what was answered last
 * @param waybill the number, once there is one
 */
public record WaybillRequest(
        ParcelId parcel,
        String number,
        CarrierCode carrier,
        RequestState state,
        int attempts,
        Instant nextAttemptAt,
        String lastAnswer,
        @Nullable Waybill waybill) {}
