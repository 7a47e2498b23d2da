package io.redthread.inventory;

import io.redthread.kernel.Sku;

/**
 * Stock of a SKU in a warehouse as a list shows it.
 *
 * @param sku what
 * @param name its name
 * @param warehouseCode code of the warehouse
 * @param warehouseNameZh its Chinese name
 * @param warehouseNameEn its English name
 * @param at the numbers
 */
public record StockLine(
        Sku sku, String name, String warehouseCode, String warehouseNameZh, String warehouseNameEn, AvailableAt at) {}
