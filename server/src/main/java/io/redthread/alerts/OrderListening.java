package io.redthread.alerts;

import io.redthread.alerts.store.WaitingRows;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.purchasing.events.OrderConfirmed;
import io.redthread.purchasing.events.OrderEnded;
import io.redthread.purchasing.events.OrderMoved;
import io.redthread.purchasing.events.OrderReleased;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes purchase orders of which something changed, in the transaction that changed it: one row each. */
@Component
class OrderListening {

    private final WaitingRows waiting;

    OrderListening(WaitingRows waiting) {
        this.waiting = waiting;
    }

    @EventListener
    void on(OrderReleased event) {
        changed(event.order());
    }

    @EventListener
    void on(OrderConfirmed event) {
        changed(event.order());
    }

    @EventListener
    void on(OrderEnded event) {
        changed(event.order());
    }

    @EventListener
    void on(OrderMoved event) {
        changed(event.order());
    }

    private void changed(PurchaseOrderId order) {
        waiting.changed(SubjectKind.PURCHASE_ORDER, List.of(Long.toString(order.value())));
    }
}
