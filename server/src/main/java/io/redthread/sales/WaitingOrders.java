package io.redthread.sales;

import io.redthread.catalog.Goods;
import io.redthread.kernel.Sku;
import io.redthread.sales.store.WakeRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders that wait for goods, and those that went on when goods came: the links between sales and purchases (欠单与到货). */
@Service
@Transactional(readOnly = true)
public class WaitingOrders {

    private final WakeRows rows;
    private final Goods goods;

    WaitingOrders(WakeRows rows, Goods goods) {
        this.rows = rows;
        this.goods = goods;
    }

    /**
     * An order linked to goods.
     *
     * @param id its id
     * @param number our number
     * @param status where it stands
     * @param dueAt until when its present node must be done
     * @param at when goods were there for it, or since when it waits
     */
    public record Linked(OrderId id, String number, OrderStatus status, Instant dueAt, Instant at) {}

    /** Back orders with a line of these goods, the oldest first; kits are not taken apart. One statement. */
    public List<Linked> waitingFor(Collection<Sku> skus, int most) {
        return skus.isEmpty() ? List.of() : rows.waiting(skus, most);
    }

    /** Orders that went on because some of these goods were there in that time, the first first. One statement. */
    public List<Linked> wokenBy(Collection<Sku> skus, Instant from, Instant until, int most) {
        return skus.isEmpty() ? List.of() : rows.woken(skus, from, until, most);
    }

    /** What the order wants of goods that lie on a shelf, kits taken apart. */
    public Set<Sku> wanted(SalesOrder order) {
        return KitFacts.of(List.of(order), goods).wanted(order).keySet();
    }
}
