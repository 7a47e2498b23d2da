package io.redthread.parties;

import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A shop's code and what it means to us.
 *
 * @param id its id
 * @param shop the shop
 * @param shopName the shop's name
 * @param platformSku the shop's code
 * @param sku our item
 * @param skuName our item's name, or empty when it is gone
 * @param factor how many base units one of the shop's is
 * @param updatedAt when it was last changed
 * @param updatedBy by whom
 */
public record SkuMappingView(
        SkuMappingId id,
        ShopId shop,
        String shopName,
        String platformSku,
        Sku sku,
        String skuName,
        BigDecimal factor,
        Instant updatedAt,
        String updatedBy) {

    /** The same with our item's name. */
    public SkuMappingView named(String name) {
        return new SkuMappingView(id, shop, shopName, platformSku, sku, name, factor, updatedAt, updatedBy);
    }
}
