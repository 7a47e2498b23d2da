package io.redthread.fulfilment.domain;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** The hour until which parcels must have come to leave with this wave (截单时间). */
public final class CutOff {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private CutOff() {}

    /** When the clock last showed that time. */
    public static Instant last(LocalTime at, Instant now) {
        var here = now.atZone(ZONE);
        var today = here.with(at);
        return (today.isAfter(here) ? today.minusDays(1) : today).toInstant();
    }
}
