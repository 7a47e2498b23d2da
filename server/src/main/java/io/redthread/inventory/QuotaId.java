package io.redthread.inventory;

import io.redthread.kernel.Id;

/** Id of a quota (店铺配额). */
public record QuotaId(long value) implements Id {}
