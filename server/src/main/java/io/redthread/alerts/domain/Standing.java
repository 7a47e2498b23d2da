package io.redthread.alerts.domain;

import java.time.Instant;

/** How a subject stands to a rule at a moment. */
public sealed interface Standing {

    /** The rule has nothing to say of it. */
    record Silent() implements Standing {}

    /**
     * Its condition holds, and it is not due yet.
     *
     * @param dueAt when it is, or when it may be looked at again
     */
    record Waits(Instant dueAt) implements Standing {}

    /**
     * Somebody has to be told.
     *
     * @param dueAt since when it is due
     */
    record Due(Instant dueAt) implements Standing {}
}
