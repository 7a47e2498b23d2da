package io.redthread.sales;

import io.redthread.parties.ShopId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What a gift rule would have given to past orders (试算), with enough stock; nothing is kept.
 *
 * @param since orders that came since then were looked at
 * @param orders so many
 * @param matching of which so many met its conditions
 * @param given of which so many would have got something, within its limits
 * @param pieces how many pieces in all
 * @param cost what they cost us, in the company's currency, as far as it is known
 * @param unpriced how many of the pieces have no known cost
 * @param whole whether all orders since then were looked at; else the first of them
 * @param first some of the orders, the first that would have got something
 */
public record GiftTrial(
        Instant since,
        int orders,
        int matching,
        int given,
        BigDecimal pieces,
        BigDecimal cost,
        BigDecimal unpriced,
        boolean whole,
        List<Order> first) {

    /**
     * An order that would have got something.
     *
     * @param id the order
     * @param number our number
     * @param shop its shop
     * @param orderedAt when the buyer ordered
     * @param totalCompany what it is worth, in the company's currency
     * @param gifts what it would have got, {@code SKU × pieces}
     */
    public record Order(
            OrderId id, String number, ShopId shop, Instant orderedAt, BigDecimal totalCompany, List<String> gifts) {}
}
