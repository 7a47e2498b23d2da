package io.redthread.parties;

import io.redthread.kernel.Id;

/** Id of a shop (店铺). */
public record ShopId(long value) implements Id {}
