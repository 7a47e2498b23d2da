package io.redthread.sales.domain;

import io.redthread.parties.ShopContent.Safety;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a shop keeps back of what could be promised, so that it does not offer the last piece twice (店铺安全库存). */
public final class ShopSafety {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ShopSafety() {}

    /** What is kept back: the percentage, rounded up to whole units, or the fixed buffer, whichever is more. */
    public static BigDecimal keptBack(Safety safety, BigDecimal promisable) {
        var share = promisable.multiply(BigDecimal.valueOf(safety.percent())).divide(HUNDRED, 0, RoundingMode.CEILING);
        return share.max(safety.buffer()).min(promisable);
    }

    /** What may be offered, in whole units. */
    public static BigDecimal offered(Safety safety, BigDecimal promisable) {
        return promisable.subtract(keptBack(safety, promisable)).setScale(0, RoundingMode.DOWN);
    }
}
