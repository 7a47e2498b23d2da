package io.redthread.alerts;

import io.redthread.kernel.Id;

/** Id of an alert rule (预警规则). */
public record AlertRuleId(long value) implements Id {}
