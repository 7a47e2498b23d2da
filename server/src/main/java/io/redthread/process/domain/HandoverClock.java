package io.redthread.process.domain;

import io.redthread.process.ExceptionView;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When the clock of a hand-over rings, and how far up it is heard. */
public final class HandoverClock {

    /** Time to hand over where the node sets none. */
    public static final Duration USUAL = Duration.ofHours(1);

    private static final Duration NEXT = Duration.ofHours(1);
    private static final int HIGHEST = 3;

    private HandoverClock() {}

    /** When it rings first: half-way. */
    public static Instant first(Instant opened, Duration limit) {
        return opened.plus(limit.dividedBy(2));
    }

    /** What a clock that rings now means: before the limit a reminder, after it one level higher each hour. */
    public static Ring ring(ExceptionView it, Instant now) {
        var due = Objects.requireNonNull(it.handoverDueAt());
        if (now.isBefore(due)) {
            return new Ring(0, due);
        }
        var level = it.escalations() + 1;
        return new Ring(level, level < HIGHEST ? now.plus(NEXT) : null);
    }

    /**
     * A ring.
     *
     * @param level 0 for a reminder, else how far up
     * @param next when it rings again; absent for never
     */
    public record Ring(int level, @Nullable Instant next) {}
}
