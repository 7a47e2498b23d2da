package io.redthread.platform.background;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * Keeps work that can wait to a share of the time (节奏): after a stretch of it comes a rest several times as long, so that it
 * never takes the machine from orders, however much of it has piled up. Where little is to do, nobody notices.
 */
public final class Pace {

    private static final Duration STRETCH = Duration.ofMillis(500);

    private final int times;
    private final Clock clock;
    private Instant resting = Instant.MIN;

    /** Rests so many times as long as it has worked. */
    public Pace(int times, Clock clock) {
        this.times = times;
        this.clock = clock;
    }

    /**
     * Does one piece after another while there are more, for a stretch of half a second at most; a piece that was begun is
     * ended. Nothing happens while it rests.
     *
     * @param piece does the next piece and answers whether there may be more
     */
    public void work(BooleanSupplier piece) {
        var begun = clock.instant();
        if (begun.isBefore(resting)) {
            return;
        }
        try {
            boolean more;
            do {
                more = piece.getAsBoolean();
            } while (more && clock.instant().isBefore(begun.plus(STRETCH)));
        } finally {
            var ended = clock.instant();
            resting = ended.plus(Duration.between(begun, ended).multipliedBy(times));
        }
    }
}
