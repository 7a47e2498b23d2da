package io.redthread.approval.domain;

import java.time.Duration;
import java.time.Instant;

/** Reckons deadlines: by the working calendar, or by the clock when urgent (1.R-8). */
public interface Limits {

    /** The moment when so much time has passed. */
    Instant after(Instant from, Duration time, boolean urgent);
}
