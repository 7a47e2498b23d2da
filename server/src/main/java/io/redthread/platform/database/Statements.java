package io.redthread.platform.database;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/** Counts the statements of the current thread, so that a use case can be held to its budget. */
public final class Statements implements ExecuteListener {

    private static final long serialVersionUID = 1L;
    private static final ThreadLocal<long[]> COUNT = ThreadLocal.withInitial(() -> new long[1]);

    @Override
    public void executeStart(ExecuteContext context) {
        COUNT.get()[0]++;
    }

    /** Statements that the work sent on this thread. */
    public static long during(Runnable work) {
        var before = COUNT.get()[0];
        work.run();
        return COUNT.get()[0] - before;
    }
}
