package io.redthread.sales;

import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import io.redthread.parties.ShopId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A sales order for whoever counts orders (销售事实).
 *
 * @param id the order
 * @param number its number
 * @param shop where it was sold
 * @param scenario code of its scenario
 * @param status where it stands
 * @param node code of its node
 * @param orderedAt when the buyer ordered
 * @param acceptedAt when it came to us
 * @param paid whether it is paid
 * @param amount in the company's currency
 * @param division code of the division it goes to, or empty
 * @param province name of the province as the address says it, or empty
 * @param warehouse the first that ships it; absent before stock is held
 * @param goods what was sold, without charges
 */
public record SalesFact(
        OrderId id,
        String number,
        ShopId shop,
        String scenario,
        OrderStatus status,
        String node,
        Instant orderedAt,
        Instant acceptedAt,
        boolean paid,
        BigDecimal amount,
        String division,
        String province,
        Optional<WarehouseId> warehouse,
        List<Sold> goods) {

    /**
     * A line of goods.
     *
     * @param sku what; absent while the shop's code means nothing to us
     * @param pieces how much of it, in the unit sold
     * @param worth price times quantity in the order's currency
     */
    public record Sold(Optional<Sku> sku, BigDecimal pieces, BigDecimal worth) {}
}
