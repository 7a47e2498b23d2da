package io.redthread.monitoring;

/** Where a station of a thread stands. */
public enum StationState {
    /** Behind us. */
    DONE,
    /** Being worked on, in time. */
    NOW,
    /** Being worked on, past its deadline. */
    OVERDUE,
    /** Failed; an exception is open. */
    EXCEPTION,
    /** Cut: held or called off. */
    STOPPED,
    /** Still to come. */
    EXPECTED
}
