package io.redthread.alerts.events;

import io.redthread.alerts.AlertId;
import io.redthread.alerts.AlertSeverity;
import io.redthread.identity.PersonId;
import java.time.Instant;
import java.util.Set;

/**
 * People are to hear of alerts of one rule: of one, or of the first of several that came at once.
 *
 * @param what what happened
 * @param first the first of them
 * @param number what its subject is called
 * @param name what else helps to recognise it, or empty
 * @param ruleZh what the rule is called
 * @param ruleEn the same in English
 * @param severity how much they weigh
 * @param count how many there are
 * @param level how far up it went; 0 at first
 * @param people whom to tell
 * @param at when
 */
public record AlertTold(
        What what,
        AlertId first,
        String number,
        String name,
        String ruleZh,
        String ruleEn,
        AlertSeverity severity,
        int count,
        int level,
        Set<PersonId> people,
        Instant at) {

    /** The same of so many, so far up. */
    public AlertTold of(int many, int up) {
        return new AlertTold(what, first, number, name, ruleZh, ruleEn, severity, many, up, people, at);
    }

    /** What people hear. */
    public enum What {
        /** Something is late or odd. */
        RAISED,
        /** Nobody took it in time. */
        ESCALATED,
        /** Its reason went by itself. */
        SETTLED,
        /** Somebody gave it to the person. */
        ASSIGNED
    }
}
