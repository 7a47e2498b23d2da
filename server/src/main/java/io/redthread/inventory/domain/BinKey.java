package io.redthread.inventory.domain;

import io.redthread.inventory.LocationId;
import io.redthread.kernel.Sku;

/**
 * What a balance of a bin is kept for.
 *
 * @param sku what
 * @param lot which lot; empty for goods kept without
 * @param bin where
 */
public record BinKey(Sku sku, String lot, LocationId bin) {}
