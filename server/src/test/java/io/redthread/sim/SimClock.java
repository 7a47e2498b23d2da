package io.redthread.sim;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that shows what it is told, and never goes back. */
final class SimClock extends Clock {

    private volatile Instant now;

    SimClock(Instant start) {
        now = start;
    }

    /** Goes on to that moment; one that is over already changes nothing. */
    void to(Instant moment) {
        if (moment.isAfter(now)) {
            now = moment;
        }
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
