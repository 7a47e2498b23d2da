package io.redthread.sales;

import io.redthread.catalog.Goods;
import io.redthread.kernel.Sku;
import io.redthread.sales.store.GiftStore;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What of the goods of orders is a gift (赠品), as it lies on the shelf: for whoever picks and packs them. */
@Service
public class GivenGoods {

    private final GiftStore store;
    private final Goods goods;

    GivenGoods(GiftStore store, Goods goods) {
        this.store = store;
        this.goods = goods;
    }

    /** How much of each item is a gift, by order, kits taken apart; orders without gifts are not there. */
    @Transactional(readOnly = true)
    public Map<OrderId, Map<Sku, BigDecimal>> of(Collection<OrderId> orders) {
        var lines = orders.isEmpty() ? Map.<OrderId, Map<Sku, BigDecimal>>of() : store.lines(orders);
        if (lines.isEmpty()) {
            return Map.of();
        }
        var facts = new KitFacts(goods.facts(
                lines.values().stream().flatMap(it -> it.keySet().stream()).collect(Collectors.toSet())));
        var given = new HashMap<OrderId, Map<Sku, BigDecimal>>();
        lines.forEach((order, its) -> its.forEach((sku, much) -> facts.parts(sku, much)
                .forEach(it -> given.computeIfAbsent(order, key -> new HashMap<>())
                        .merge(it.sku(), it.quantity().amount(), BigDecimal::add))));
        return given;
    }
}
