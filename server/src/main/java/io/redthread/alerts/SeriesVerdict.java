package io.redthread.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What people thought of a series (序列反馈): it speaks of less the more they found useful, of more the more they did not, and is
 * silent for a time after three in a row that were not.
 *
 * @param tolerance from how far off it speaks, in hundredths of the spread; 0 where nobody complained
 * @param strikes how many in a row were not useful
 * @param mutedUntil until when it is silent
 */
public record SeriesVerdict(int tolerance, int strikes, Optional<Instant> mutedUntil) {

    /** Of a series of which nobody has said anything. */
    public static final SeriesVerdict NONE = new SeriesVerdict(0, 0, Optional.empty());

    private static final int SILENT_AFTER = 3;
    private static final Duration SILENCE = Duration.ofDays(90);

    /** Whether it speaks of that figure now. */
    boolean lets(OddFigure it, Instant now) {
        return it.deviation() > tolerance
                && mutedUntil.map(until -> !until.isAfter(now)).orElse(true);
    }

    /** After that figure was worth telling: as far off is enough again, and a little less. */
    SeriesVerdict useful(int deviation) {
        return new SeriesVerdict(Math.min(tolerance, deviation) / 2, 0, Optional.empty());
    }

    /** After that figure was not worth telling: the next has to be a fifth further off. */
    SeriesVerdict useless(int deviation, Instant now) {
        var strikes = this.strikes + 1;
        return new SeriesVerdict(
                Math.max(tolerance, deviation + deviation / 5),
                strikes,
                strikes >= SILENT_AFTER ? Optional.of(now.plus(SILENCE)) : mutedUntil);
    }
}
