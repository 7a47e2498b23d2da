package io.redthread.inventory;

import io.redthread.kernel.Sku;
import java.math.BigDecimal;

/**
 * What a warehouse keeps back of a SKU and promises to nobody (安全缓冲).
 *
 * @param warehouse where
 * @param sku what
 * @param quantity how much, in the SKU's base unit; zero means none
 */
public record SafetyBuffer(WarehouseId warehouse, Sku sku, BigDecimal quantity) {}
