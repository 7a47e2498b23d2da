package io.redthread.parties;

import io.redthread.kernel.Id;

/** Id of a mapping from a platform code to an item (商品对照). */
public record SkuMappingId(long value) implements Id {}
