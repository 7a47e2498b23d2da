package io.redthread.mining.domain;

/**
 * One event in the life of an object (步骤). Words are numbers of the log's dictionary; 0 is none.
 *
 * @param object whose life
 * @param activity what was done
 * @param at when it was done, in milliseconds since 1970
 * @param waited milliseconds from its turn until the work began
 * @param worked milliseconds from then until it was done
 * @param actor who did it
 * @param hands the department of who did it
 * @param standard the version that governed it
 * @param late whether it took longer than it may
 */
public record Step(
        long object,
        int activity,
        long at,
        long waited,
        long worked,
        int actor,
        int hands,
        long standard,
        boolean late) {}
