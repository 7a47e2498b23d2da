package io.redthread.e2e;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.function.Executable;
import org.junit.platform.commons.util.ExceptionUtils;

/** Breaks off what stands still: a browser that answers nothing keeps whoever asks it for ever, whatever its own limits. */
final class Patience {

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("patience").factory());

    private Patience() {}

    /** Does that, or throws {@link Ended} when it takes longer than the limit. */
    static void within(Duration limit, Executable work) {
        var worker = Thread.currentThread();
        var late = new AtomicBoolean();
        var alarm = CLOCK.schedule(
                () -> {
                    late.set(true);
                    worker.interrupt();
                },
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            work.execute();
        } catch (Throwable failure) {
            if (late.get()) {
                throw new Ended(limit, failure);
            }
            throw ExceptionUtils.throwAsUncheckedException(failure);
        } finally {
            alarm.cancel(false);
            Thread.interrupted();
        }
    }

    /** What was broken off. */
    static final class Ended extends AssertionError {
        private Ended(Duration limit, Throwable where) {
            super("stood still: broken off after " + limit.toSeconds() + " s", where);
        }
    }
}
