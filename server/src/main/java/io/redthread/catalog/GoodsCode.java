package io.redthread.catalog;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;

/**
 * A barcode (条码) and what it stands for, for pages that must know without asking.
 *
 * @param code what the scanner reads
 * @param sku the item
 * @param quantity how much of it, in its base unit: one piece, or a box's twelve
 */
public record GoodsCode(String code, Sku sku, Quantity quantity) {}
