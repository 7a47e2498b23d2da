package io.redthread.inventory.events;

import io.redthread.kernel.Sku;
import java.util.Set;

/**
 * More of some goods may be promised than before: they arrived, were found or transferred, or a promise was taken back.
 *
 * @param skus what
 */
public record StockFreed(Set<Sku> skus) {}
