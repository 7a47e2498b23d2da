package io.redthread.inventory;

import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * How much of a SKU a shop may take (店铺配额): what it holds and took since the quota was opened counts.
 *
 * @param id its id
 * @param shop an opaque key of the shop
 * @param sku what
 * @param quantity how much it may take, in the SKU's base unit
 * @param used how much it holds or took
 * @param createdAt since when it counts
 */
public record QuotaView(QuotaId id, String shop, Sku sku, BigDecimal quantity, BigDecimal used, Instant createdAt) {}
