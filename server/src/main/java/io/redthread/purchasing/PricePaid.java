package io.redthread.purchasing;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.parties.SupplierId;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What was once agreed for goods (历史价格).
 *
 * @param sku which goods
 * @param order by which order
 * @param supplier with whom
 * @param at when it was decided
 * @param price per base unit in the company's currency, without tax, at most 6 decimals
 * @param quantity how much was ordered
 */
public record PricePaid(
        Sku sku, PurchaseOrderId order, SupplierId supplier, Instant at, BigDecimal price, Quantity quantity) {}
