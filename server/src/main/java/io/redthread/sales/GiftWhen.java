package io.redthread.sales;

import io.redthread.catalog.CategoryId;
import io.redthread.kernel.Sku;
import io.redthread.parties.ShopId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which orders a gift rule means; all conditions that are there must hold.
 *
 * @param shops of these shops; none for all
 * @param startsAt placed from then on
 * @param endsAt and before then
 * @param paidFrom paid from then on
 * @param paidTo and before then
 * @param leastAmount worth at least so much, in the company's currency
 * @param mostAmount and at most so much
 * @param skus of these items together,
 * @param categories and of those in these categories or below them,
 * @param goodsQuantity at least so much, in base units, kits as they are ordered; absent where goods do not matter
 * @param provinces to these provinces; none for all
 * @param firstOrder whether it must be the buyer's first order in the shop
 */
public record GiftWhen(
        List<ShopId> shops,
        Instant startsAt,
        Instant endsAt,
        Optional<Instant> paidFrom,
        Optional<Instant> paidTo,
        Optional<BigDecimal> leastAmount,
        Optional<BigDecimal> mostAmount,
        List<Sku> skus,
        List<CategoryId> categories,
        Optional<BigDecimal> goodsQuantity,
        List<String> provinces,
        boolean firstOrder) {

    /** The same conditions whenever the order is placed and paid: for a trial on past orders. */
    GiftWhen anyTime() {
        return new GiftWhen(
                shops,
                Instant.EPOCH,
                Instant.parse("9999-01-01T00:00:00Z"),
                Optional.empty(),
                Optional.empty(),
                leastAmount,
                mostAmount,
                skus,
                categories,
                goodsQuantity,
                provinces,
                firstOrder);
    }
}
