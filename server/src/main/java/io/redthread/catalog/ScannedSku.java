package io.redthread.catalog;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;

/**
 * What a scanned barcode stands for.
 *
 * @param sku the item
 * @param quantity how much of it, in its base unit: one piece, or a box's twelve
 */
public record ScannedSku(Sku sku, Quantity quantity) {}
