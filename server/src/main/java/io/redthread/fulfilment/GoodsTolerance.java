package io.redthread.fulfilment;

import io.redthread.kernel.Sku;
import java.math.BigDecimal;

/**
 * Goods whose weight differs more, or less, than the warehouse's other goods do (商品重量允差).
 *
 * @param sku which
 * @param percent by how much of their weight, 0–50
 */
public record GoodsTolerance(Sku sku, BigDecimal percent) {

    /** Refuses a tolerance outside 0–50 %. */
    public GoodsTolerance {
        FloorSetting.requirePercent("/percent", percent);
    }
}
