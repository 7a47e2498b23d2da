package io.redthread.sales;

import io.redthread.catalog.Goods;
import io.redthread.inventory.AssemblyDemand;
import io.redthread.kernel.Sku;
import io.redthread.sales.store.OrderStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells inventory what back orders (欠单) wait for, so that what can be put together is. */
@Component
class ProductsWaitedFor implements AssemblyDemand {

    private static final int PAGE = 1000;
    private static final int MOST_PAGES = 20;

    private final OrderStore store;
    private final Goods goods;

    ProductsWaitedFor(OrderStore store, Goods goods) {
        this.store = store;
        this.goods = goods;
    }

    /** Of at most the oldest 20,000 back orders; kits are taken apart. */
    @Override
    @Transactional(readOnly = true)
    public Map<Sku, Waiting> waiting(Collection<Sku> skus) {
        var wanted = new HashSet<>(skus);
        var found = new HashMap<Sku, Waiting>();
        OrderStore.@Nullable Waiting behind = null;
        for (var i = 0; i < MOST_PAGES; i++) {
            var page = store.backOrders(behind, PAGE);
            if (page.isEmpty()) {
                return found;
            }
            behind = page.getLast();
            var orders = store.load(page.stream().map(OrderStore.Waiting::id).toList());
            var facts = KitFacts.of(orders, goods);
            orders.forEach(order -> facts.wanted(order).forEach((sku, quantity) -> {
                if (wanted.contains(sku)) {
                    found.merge(sku, new Waiting(1, quantity.amount()), Waiting::plus);
                }
            }));
        }
        return found;
    }
}
