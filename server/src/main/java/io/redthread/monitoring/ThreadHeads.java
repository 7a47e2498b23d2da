package io.redthread.monitoring;

import io.redthread.identity.CurrentAccess;
import io.redthread.identity.Permission;
import io.redthread.kernel.Refused;
import io.redthread.purchasing.PurchaseOrders;
import io.redthread.purchasing.PurchaseTrail;
import io.redthread.purchasing.PurchasingRefusal;
import io.redthread.sales.OrderNotFound;
import io.redthread.sales.OrderTrail;
import io.redthread.sales.Orders;
import org.springframework.stereotype.Component;

/** Says whose thread a number means, if the caller sees it: the threads are not woven for that. */
@Component
class ThreadHeads {

    private final OrderTrail sales;
    private final Orders orders;
    private final PurchaseTrail purchases;
    private final PurchaseOrders purchaseOrders;

    ThreadHeads(OrderTrail sales, Orders orders, PurchaseTrail purchases, PurchaseOrders purchaseOrders) {
        this.sales = sales;
        this.orders = orders;
        this.purchases = purchases;
        this.purchaseOrders = purchaseOrders;
    }

    /**
     * An order with a thread.
     *
     * @param id its id
     * @param number its number
     */
    record Head(long id, String number) {}

    Head of(ThreadKind kind, String numberOrId) {
        var may = CurrentAccess.get();
        return switch (kind) {
            case SALE -> {
                var id = sales.idOf(numberOrId)
                        .filter(it -> may.may(Permission.MONITORING_READ))
                        .orElseThrow(() -> new Refused(new OrderNotFound(numberOrId)));
                yield new Head(id.value(), orders.get(id).number());
            }
            case PURCHASE -> {
                var id = purchases
                        .idOf(numberOrId)
                        .filter(it -> may.may(Permission.PURCHASING_READ))
                        .orElseThrow(() -> new Refused(new PurchasingRefusal.OrderNotFound(numberOrId)));
                yield new Head(id.value(), purchaseOrders.of(id).number());
            }
        };
    }
}
