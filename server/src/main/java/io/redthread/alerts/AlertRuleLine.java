package io.redthread.alerts;

/**
 * A rule as the list shows it.
 *
 * @param rule how it stands
 * @param content what its newest version says
 * @param drafted whether that version is still a draft
 * @param sentenceZh its condition as people read it, or empty
 * @param sentenceEn the same in English
 * @param open how many of its alerts are open
 * @param fired how many alerts it raised in the last 30 days
 */
public record AlertRuleLine(
        AlertRuleState rule,
        AlertContent content,
        boolean drafted,
        String sentenceZh,
        String sentenceEn,
        int open,
        int fired) {}
