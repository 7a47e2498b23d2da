package io.redthread.fulfilment;

import io.redthread.kernel.Id;

/** Id of a wave rule (波次规则). */
public record WaveRuleId(long value) implements Id {}
