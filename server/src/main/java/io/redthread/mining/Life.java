package io.redthread.mining;

import java.time.Instant;
import java.util.List;

/**
 * All that happened to one object (案例轨迹).
 *
 * @param id its number in the log
 * @param type its type
 * @param key what it is known by where it comes from
 * @param label its number, for people
 * @param steps what happened, in order
 */
public record Life(long id, String type, String key, String label, List<Happened> steps) {

    /**
     * Something that happened to it.
     *
     * @param activity code of what was done
     * @param zh its Chinese name; empty where only the code is known
     * @param en its English name
     * @param at when it was done
     * @param waited milliseconds from its turn until the work began
     * @param worked milliseconds from then until it was done
     * @param actor who did it; a pseudonym for who may not see persons
     * @param late whether it took longer than it may
     * @param detail a word more; may be empty
     */
    public record Happened(
            String activity,
            String zh,
            String en,
            Instant at,
            long waited,
            long worked,
            String actor,
            boolean late,
            String detail) {}
}
