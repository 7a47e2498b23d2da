package io.redthread.purchasing;

import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.purchasing.PurchasingRefusal.ChangedMeanwhile;
import io.redthread.purchasing.PurchasingRefusal.OrderInState;
import io.redthread.purchasing.PurchasingRefusal.OrderNotFound;
import io.redthread.purchasing.store.PurchaseOrderRows;
import io.redthread.purchasing.store.PurchaseOrderRows.Saving;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Finds orders for the current caller: one that may not be seen is not there. */
@Component
class OrderLookup {

    private final PurchaseOrderRows rows;
    private final Visibility visibility;
    private final Clock clock;

    OrderLookup(PurchaseOrderRows rows, Visibility visibility, Clock clock) {
        this.rows = rows;
        this.visibility = visibility;
        this.clock = clock;
    }

    /** The order. */
    OrderView view(PurchaseOrderId id) {
        return rows.view(id)
                .filter(order -> visibility.sees(order.buyer(), order.department()))
                .orElseThrow(() -> absent(id));
    }

    /** The order, held until the transaction ends. */
    OrderView locked(PurchaseOrderId id) {
        return rows.locked(id)
                .filter(order -> visibility.sees(order.buyer(), order.department()))
                .orElseThrow(() -> absent(id));
    }

    /** The order that the caller saw in that revision, held until the transaction ends. */
    OrderView locked(PurchaseOrderId id, int revision) {
        var order = locked(id);
        if (order.revision() != revision) {
            throw new Refused(new ChangedMeanwhile(
                    order.number(),
                    order.revision(),
                    order.times().updatedBy(),
                    order.times().updatedAt()));
        }
        return order;
    }

    /** Where that act leads it; refused where it may not be done. */
    static OrderState after(OrderAct act, OrderView order) {
        return act.from(order.state()).orElseThrow(() -> new Refused(new OrderInState(order.number(), order.state())));
    }

    /** The current caller saving now. */
    Saving saving() {
        return new Saving(Callers.current().username(), clock.instant());
    }

    private static Refused absent(PurchaseOrderId id) {
        return new Refused(new OrderNotFound(Long.toString(id.value())));
    }
}
