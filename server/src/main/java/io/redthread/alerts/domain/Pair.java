package io.redthread.alerts.domain;

import io.redthread.alerts.AlertRuleId;

/**
 * A subject under a rule.
 *
 * @param rule which rule
 * @param subject key of the subject in the rule's kind
 */
public record Pair(AlertRuleId rule, String subject) {}
