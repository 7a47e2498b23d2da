package io.redthread.control;

import io.redthread.approval.ApprovalState;
import io.redthread.approval.Approvals;
import io.redthread.approval.Widening;
import io.redthread.control.store.WatchedOrderRows;
import io.redthread.control.store.WatchedOrderRows.Standing;
import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.Money;
import io.redthread.platform.caller.Caller;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.Transactions;
import io.redthread.purchasing.OrderView;
import io.redthread.purchasing.PurchaseOrderId;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Asks more people about orders that still wait, when others have come that could have been one with them: the first of five
 * must not slip by because it was the first (补加审批). What is decided already stays decided, and counts for what follows.
 */
@Component
class EarlierOrders {

    private final WatchedOrderRows orders;
    private final ControlSettingDesk settings;
    private final Approvals approvals;
    private final Widening widening;
    private final Transactions transactions;

    EarlierOrders(
            WatchedOrderRows orders,
            ControlSettingDesk settings,
            Approvals approvals,
            Widening widening,
            Transactions transactions) {
        this.orders = orders;
        this.settings = settings;
        this.approvals = approvals;
        this.widening = widening;
        this.transactions = transactions;
    }

    /** The sums that stand beside these orders now; where one passes a band that the order did not, more are asked. */
    void widen(Map<PurchaseOrderId, BigDecimal> sums) {
        if (sums.isEmpty()) {
            return;
        }
        var standings = transactions.separately(() -> orders.standings(sums.keySet()));
        var passing = standings.entrySet().stream()
                .filter(it -> passes(it.getValue(), sums.getOrDefault(it.getKey(), BigDecimal.ZERO)))
                .map(it -> OrderView.ref(it.getKey()))
                .toList();
        transactions.separately(() -> approvals.states(passing)).entrySet().stream()
                .filter(it -> it.getValue() == ApprovalState.WAITING)
                .map(it -> new PurchaseOrderId(it.getKey().id()))
                .sorted(Comparator.comparingLong(PurchaseOrderId::value))
                .forEach(order -> one(order, sums.getOrDefault(order, BigDecimal.ZERO)));
    }

    private boolean passes(Standing standing, BigDecimal sum) {
        return settings.current().bands().stream()
                .map(BigDecimal::valueOf)
                .anyMatch(band -> standing.counting().compareTo(band) < 0 && sum.compareTo(band) >= 0);
    }

    private void one(PurchaseOrderId order, BigDecimal sum) {
        Callers.as(
                Caller.SYSTEM,
                () -> transactions.separately(() -> {
                    var more = widening.widen(
                            OrderView.ref(order),
                            new Money(sum, CompanyCurrency.CNY),
                            "窗口内累计 " + sum.toPlainString() + " 元");
                    return more && orders.rises(order, sum);
                }));
    }
}
