package io.redthread.inventory;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;

/**
 * A SKU of which less could be promised than wanted: in the best warehouse, or in all together where splitting is
 * allowed, and within the shop's quota.
 *
 * @param sku what
 * @param wanted by all lines of the document together
 * @param available what could have been promised
 */
public record Shortage(Sku sku, Quantity wanted, Quantity available) {}
