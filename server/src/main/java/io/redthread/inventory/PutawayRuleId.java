package io.redthread.inventory;

import io.redthread.kernel.Id;

/** Id of a putaway rule (调拨单). */
public record PutawayRuleId(long value) implements Id {}
