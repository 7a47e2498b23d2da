package io.redthread.inventory;

import io.redthread.kernel.Sku;
import java.math.BigDecimal;

/**
 * Goods of which a warehouse has more or fewer pieces than serial numbers (账号差异).
 *
 * @param sku which
 * @param name what they are called
 * @param warehouse where
 * @param onHand how many the ledger says
 * @param numbers how many are known by number
 */
public record SerialGap(Sku sku, String name, WarehouseId warehouse, BigDecimal onHand, int numbers) {}
