package io.redthread.approval.domain;

import java.time.Instant;
import java.util.Locale;

/**
 * What happens to a step next if nobody acts (下一次提醒).
 *
 * @param at when
 * @param act what
 */
public record Alarm(Instant at, Act act) {

    /** What is due. */
    public enum Act {
        /** Half of the time is over. */
        HALF,
        /** All of it is over. */
        DUE;

        /** The word in the database. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The one of that word. */
        public static Act of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
