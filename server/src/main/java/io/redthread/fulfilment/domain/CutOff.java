package io.redthread.fulfilment.domain;

import io.redthread.kernel.CompanyDay;
import java.time.Instant;
import java.time.LocalTime;

/** The hour until which parcels must have come to leave with this wave (截单时间). */
public final class CutOff {

    private CutOff() {}

    /** When the clock last showed that time. */
    public static Instant last(LocalTime at, Instant now) {
        var here = now.atZone(CompanyDay.ZONE);
        var today = here.with(at);
        return (today.isAfter(here) ? today.minusDays(1) : today).toInstant();
    }
}
