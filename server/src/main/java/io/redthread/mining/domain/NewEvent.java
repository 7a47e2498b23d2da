package io.redthread.mining.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Something that happened, as a source tells it (事件).
 *
 * @param key by what it is known again, unique in its log; never blank
 * @param activity code of what was done
 * @param at when it was done
 * @param rank its place among those of the same moment
 * @param work how long it waited and was worked on
 * @param by who did it and under which version
 * @param detail a word more; may be empty
 * @param about what it concerned, each object once
 */
public record NewEvent(
        String key, String activity, Instant at, int rank, Work work, By by, String detail, List<About> about) {

    /**
     * Time spent.
     *
     * @param waited from its turn until the work began
     * @param worked from then until it was done
     * @param late whether it took longer than it may
     */
    public record Work(Duration waited, Duration worked, boolean late) {
        /** Of what took no time that is known. */
        public static final Work NONE = new Work(Duration.ZERO, Duration.ZERO, false);

        /** From its turn to the beginning to the end. */
        public static Work of(Instant entered, Instant started, Instant done, boolean late) {
            return new Work(
                    positive(Duration.between(entered, started)), positive(Duration.between(started, done)), late);
        }

        private static Duration positive(Duration it) {
            return it.isNegative() ? Duration.ZERO : it;
        }
    }

    /**
     * Who did it.
     *
     * @param actor user name; empty when nobody is known
     * @param department code of the department; empty when none is known
     * @param standard the version that governed it; 0 when none did
     */
    public record By(String actor, String department, long standard) {
        /** Nobody that is known. */
        public static final By NOBODY = new By("", "", 0);
    }

    /**
     * An object it concerned.
     *
     * @param object which
     * @param qualifier in which way
     */
    public record About(NewObject.Ref object, String qualifier) {}
}
