package io.redthread.alerts;

import java.util.List;

/**
 * A rule with its versions.
 *
 * @param rule how it stands
 * @param versions what it said and says, the newest first
 */
public record AlertRuleView(AlertRuleState rule, List<AlertRuleVersion> versions) {}
