package io.redthread.insight.domain;

import java.util.Locale;

/** Times whose spread is kept (时长口径). */
public enum Measure {
    /** From submission to the last decision, in seconds by the clock. */
    CYCLE,
    /** The same within working hours. */
    CYCLE_WORKING,
    /** From submission until the first level had it, in milliseconds (B4). */
    RECEIVED,
    /** How long a level took, in seconds by the clock. */
    LEVEL,
    /** The same within working hours. */
    LEVEL_WORKING,
    /** From the end of one level until the next had it, in milliseconds (B6). */
    HAND_OVER,
    /** From a level's turn until somebody looked at it, in milliseconds. */
    OPENED;

    /** The word in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of that word. */
    public static Measure of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether it is about levels rather than requests. */
    public boolean ofLevels() {
        return switch (this) {
            case CYCLE, CYCLE_WORKING, RECEIVED -> false;
            case LEVEL, LEVEL_WORKING, HAND_OVER, OPENED -> true;
        };
    }
}
