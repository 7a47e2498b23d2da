package io.redthread.sales;

import java.util.Collection;
import java.util.Set;

/** Port: takes orders out of the warehouse's hands again, as long as nothing of them has left. */
public interface ParcelGate {

    /** Withdraws the orders' parcels, in the caller's transaction; refuses when one has been dispatched. */
    void withdraw(Collection<OrderId> orders, String reason);

    /** Those of the orders with whose parcels the warehouse has begun: they are in a wave, or further. */
    Set<OrderId> begun(Collection<OrderId> orders);
}
