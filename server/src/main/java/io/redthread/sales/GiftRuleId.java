package io.redthread.sales;

import io.redthread.kernel.Id;

/** Id of a gift rule (赠品规则). */
public record GiftRuleId(long value) implements Id {}
