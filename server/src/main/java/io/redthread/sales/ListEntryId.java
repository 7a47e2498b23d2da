package io.redthread.sales;

import io.redthread.kernel.Id;

/** Id of an entry of the blacklist or whitelist (名单条目). */
public record ListEntryId(long value) implements Id {}
