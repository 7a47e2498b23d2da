package io.redthread.inventory.domain;

import io.redthread.kernel.Sku;

/**
 * Whose quota of what.
 *
 * @param shop an opaque key
 * @param sku what
 */
public record QuotaKey(long shop, Sku sku) {}
