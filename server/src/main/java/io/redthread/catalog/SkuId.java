package io.redthread.catalog;

import io.redthread.kernel.Id;

/** Id of an item of the catalogue, behind its {@link io.redthread.kernel.Sku}; journal entries point at it. */
public record SkuId(long value) implements Id {}
