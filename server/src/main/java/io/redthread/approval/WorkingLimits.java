package io.redthread.approval;

import io.redthread.approval.domain.Limits;
import io.redthread.identity.Calendars;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Reckons deadlines by the company's working calendar, urgent ones around the clock. */
@Component
class WorkingLimits implements Limits {

    private final Calendars calendars;

    WorkingLimits(Calendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public Instant after(Instant from, Duration time, boolean urgent) {
        return urgent ? from.plus(time) : calendars.after(from, time);
    }
}
