package io.redthread.inventory;

import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * How much of a SKU in a warehouse is set aside for a shop (专属配额): no other shop is promised what is unused of it. What
 * the shop took since the quota was opened counts as used; beyond it the shop takes from the common stock.
 *
 * @param id its id
 * @param shop an opaque key of the shop
 * @param warehouse where the goods stand
 * @param sku what
 * @param quantity how much is set aside, in the SKU's base unit
 * @param used how much the shop holds or took, which may be more
 * @param createdAt since when it counts
 */
public record QuotaView(
        QuotaId id,
        String shop,
        WarehouseId warehouse,
        Sku sku,
        BigDecimal quantity,
        BigDecimal used,
        Instant createdAt) {

    /** What is still set aside. */
    public BigDecimal unused() {
        return quantity.subtract(used).max(BigDecimal.ZERO);
    }
}
