package io.redthread.alerts;

import java.time.Instant;
import java.util.Optional;

/**
 * A version of an alert rule (预警规则版本).
 *
 * @param version counts up
 * @param draft whether it is still being written
 * @param content what it says
 * @param sentenceZh its condition as people read it; empty while it cannot be read
 * @param sentenceEn the same in English
 * @param savedAt when it was last written
 * @param savedBy user name of who wrote it
 * @param publishedAt since when it counts; absent for a draft
 */
public record AlertRuleVersion(
        int version,
        boolean draft,
        AlertContent content,
        String sentenceZh,
        String sentenceEn,
        Instant savedAt,
        String savedBy,
        Optional<Instant> publishedAt) {}
