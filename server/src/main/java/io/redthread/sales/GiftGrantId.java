package io.redthread.sales;

import io.redthread.kernel.Id;

/** Id of what one rule gave to one order (赠品). */
public record GiftGrantId(long value) implements Id {}
