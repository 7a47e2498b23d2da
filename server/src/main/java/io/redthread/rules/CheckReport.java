package io.redthread.rules;

import java.util.List;

/**
 * What the checks of a set of rules found (检查报告).
 *
 * @param findings errors first
 * @param cells kinds of document that the rules can tell apart
 * @param tried how many of them were tried
 * @param readings each rule in one sentence, in the set's order
 */
public record CheckReport(List<Finding> findings, long cells, int tried, List<Reading> readings) {

    /** Whether nothing stands against publishing. */
    public boolean clean() {
        return findings.stream().noneMatch(it -> it.severity() == Finding.Severity.ERROR);
    }

    /**
     * A rule in one sentence.
     *
     * @param rule its code
     * @param zh in Chinese; empty when the condition cannot be read
     * @param en in English
     */
    public record Reading(String rule, String zh, String en) {}
}
