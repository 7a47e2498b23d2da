package io.redthread.alerts;

import java.time.Instant;
import java.util.Optional;

/**
 * An alert about to be raised (新预警).
 *
 * @param id its id
 * @param rule which rule
 * @param version which version of it
 * @param severity how much it weighs
 * @param owner whom it concerns, worked out
 * @param kind what it is about
 * @param subject what is known of it
 * @param dueAt since when it is due
 * @param times how often this rule has spoken of this subject, this time included
 * @param escalateAt when the superiors hear of it; absent for never
 */
public record AlertFresh(
        AlertId id,
        AlertRuleId rule,
        int version,
        AlertSeverity severity,
        AlertOwner owner,
        SubjectKind kind,
        AlertSubject subject,
        Instant dueAt,
        int times,
        Optional<Instant> escalateAt) {}
