package io.redthread.mining;

import io.redthread.kernel.Id;

/** Identifies an event log (事件日志); 0 is the company's own. */
public record LogId(long value) implements Id {

    /** What happened here. */
    public static final LogId OWN = new LogId(0);
}
