package io.redthread.fulfilment;

import java.time.Instant;

/**
 * What a carrier reports of a parcel (物流轨迹).
 *
 * @param at when it happened
 * @param code what
 * @param place where; may be blank
 * @param detail in the carrier's words; may be blank
 */
public record TrackingEvent(Instant at, TrackingCode code, String place, String detail) {}
