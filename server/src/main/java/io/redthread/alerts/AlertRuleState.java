package io.redthread.alerts;

import java.time.Instant;
import java.util.Optional;

/**
 * How an alert rule stands (预警规则状态).
 *
 * @param id its id
 * @param code kebab-case, unique
 * @param kind what it is about
 * @param active whether it speaks
 * @param version which version counts; absent before the first was published
 * @param mutedUntil until when it is silent; absent when it is not
 * @param mutedReason why, or empty
 * @param mutedBy user name of who silenced it, or empty
 * @param revision to be sent back with a change
 */
public record AlertRuleState(
        AlertRuleId id,
        String code,
        SubjectKind kind,
        boolean active,
        Optional<Integer> version,
        Optional<Instant> mutedUntil,
        String mutedReason,
        String mutedBy,
        int revision) {}
