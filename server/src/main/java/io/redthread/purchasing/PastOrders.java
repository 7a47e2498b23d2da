package io.redthread.purchasing;

import io.redthread.journal.BatchAct;
import io.redthread.journal.Journal;
import io.redthread.platform.database.IdBlocks;
import io.redthread.purchasing.store.OrderLineRows;
import io.redthread.purchasing.store.OrderToStore;
import io.redthread.purchasing.store.PastOrderRows;
import io.redthread.purchasing.store.PurchaseOrderRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads orders of the past as they were: their lines and what was paid, without routing them and without holding budgets.
 * A batch costs a handful of statements; the same batch loaded into an empty company always makes the same orders.
 */
@Service
public class PastOrders {

    private final OrderPricing pricing;
    private final PurchaseOrderRows rows;
    private final OrderLineRows lines;
    private final PastOrderRows past;
    private final IdBlocks ids;
    private final Journal journal;

    PastOrders(
            OrderPricing pricing,
            PurchaseOrderRows rows,
            OrderLineRows lines,
            PastOrderRows past,
            IdBlocks ids,
            Journal journal) {
        this.pricing = pricing;
        this.rows = rows;
        this.lines = lines;
        this.past = past;
        this.ids = ids;
        this.journal = journal;
    }

    /** Loads them; answers their ids in the same order. A number that is there already fails the batch. */
    @Transactional
    public List<PurchaseOrderId> load(List<PastOrder> orders) {
        if (orders.isEmpty()) {
            return List.of();
        }
        var priced = pricing.price(orders.stream()
                .map(order -> new NewPurchaseOrder(order.content(), order.buyer())
                        .settled()
                        .content())
                .toList());
        var stored = new ArrayList<OrderToStore>(orders.size());
        for (var i = 0; i < orders.size(); i++) {
            var order = orders.get(i);
            stored.add(new OrderToStore(
                    new PurchaseOrderId(ids.next("purchasing", "purchase_order_id")),
                    order.number(),
                    OrderState.DRAFT,
                    order.buyer().username(),
                    order.createdAt(),
                    order.submittedAt(),
                    priced.get(i)));
        }
        store(stored, orders);
        return stored.stream().map(OrderToStore::id).toList();
    }

    /** Stores them with how far they came, in the same order. */
    void store(List<OrderToStore> stored, List<PastOrder> orders) {
        if (orders.isEmpty()) {
            return;
        }
        rows.insert(stored);
        lines.insert(stored);
        past.complete(stored, orders);
        journal.record(new BatchAct(
                "purchase-orders-loaded",
                OrderView.KIND,
                orders.stream().map(PastOrder::toString).toList(),
                Map.of("orders", orders.size()),
                ""));
    }
}
