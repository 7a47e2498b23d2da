package io.redthread.purchasing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Port: watches what orders add up to and says what they count for (累计计入审批); implemented by internal control. Everything
 * that is told is told in the transaction that does it, a batch at a time.
 */
public interface OrderWatch {

    /**
     * They are submitted, each on that day: answers what each counts for. Whoever submits for the same department, supplier
     * and family waits until the transaction has ended, so that two never miss each other.
     */
    Map<PurchaseOrderId, Counted> submitted(List<WatchedOrder> orders, LocalDate on);

    /** What it counts for is another: as if it had not been counted and were submitted now, on that day. */
    Counted changed(WatchedOrder order, LocalDate on);

    /** They do not bind us and wait for nobody: rejected, returned, withdrawn or called off. They count no more. */
    void left(Collection<PurchaseOrderId> orders);

    /** What it would count for if it were submitted on that day; nothing is stored or held. */
    Counted look(WatchedOrder order, LocalDate on);

    /** What those who decide must be told of these orders; none is left out. */
    Map<PurchaseOrderId, Watched> watched(Collection<PurchaseOrderId> orders);
}
