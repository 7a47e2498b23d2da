package io.redthread.insight.domain;

/** Times that requirements set. */
public final class Targets {

    /** From submission until the first approver has it: 10 s (B4, P5). */
    public static final long RECEIVED_MILLIS = 10_000;

    /** From one level to the next: 1 min (B6, P6). */
    public static final long HAND_OVER_MILLIS = 60_000;

    private Targets() {}
}
