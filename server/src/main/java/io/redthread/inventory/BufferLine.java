package io.redthread.inventory;

import io.redthread.kernel.Sku;
import java.math.BigDecimal;

/**
 * A buffer as people see it.
 *
 * @param warehouse where
 * @param sku what
 * @param name what the goods are called
 * @param quantity how much is kept back
 * @param available what may still be promised there to anyone
 */
public record BufferLine(WarehouseId warehouse, Sku sku, String name, BigDecimal quantity, BigDecimal available) {}
