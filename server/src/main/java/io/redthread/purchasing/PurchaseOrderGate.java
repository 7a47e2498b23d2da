package io.redthread.purchasing;

import io.redthread.platform.database.Attempts;
import io.redthread.platform.gate.Gate;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import java.util.List;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/** The door for orders that are written and submitted in one call: what comes at the same moment shares a transaction. */
@Component
public class PurchaseOrderGate extends Gate<NewPurchaseOrder, OrderReceipt> {

    private final PurchaseOrders orders;

    PurchaseOrderGate(PurchaseOrders orders, Once once, Attempts attempts) {
        super(OrderReceipt.class, once, attempts, TransientDataAccessException.class::isInstance);
        this.orders = orders;
    }

    /** Writes and submits one order; answers when that is committed. */
    public OrderReceipt submit(NewPurchaseOrder order, IdempotencyKey key) {
        return through(order, key);
    }

    @Override
    protected List<OrderReceipt> together(List<NewPurchaseOrder> all) {
        return orders.submit(all);
    }
}
