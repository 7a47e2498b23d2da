package io.redthread.support;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The time of day, except for a thread that holds it: what is remembered for two seconds is then remembered until it lets go. */
public final class StillClock extends Clock {

    private static final ThreadLocal<@Nullable Instant> HELD = new ThreadLocal<>();

    private final ZoneId zone;

    /** In UTC. */
    StillClock() {
        this(ZoneOffset.UTC);
    }

    private StillClock(ZoneId zone) {
        this.zone = zone;
    }

    /** Holds the time of this thread until it is closed; within another such time, that one goes on. */
    public static Hold hold() {
        var before = HELD.get();
        HELD.set(before == null ? Instant.now() : before);
        return () -> HELD.set(before);
    }

    /** A time that stands still. */
    public interface Hold extends AutoCloseable {
        @Override
        void close();
    }

    @Override
    public Instant instant() {
        var held = HELD.get();
        return held == null ? Instant.now() : held;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new StillClock(other);
    }
}
