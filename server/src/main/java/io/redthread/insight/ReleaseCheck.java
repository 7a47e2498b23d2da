package io.redthread.insight;

import io.redthread.approval.ApprovalFacts;
import io.redthread.insight.store.ReleaseCheckRows;
import io.redthread.insight.store.ReleaseCheckRows.Check;
import io.redthread.kernel.DocumentRef;
import io.redthread.platform.database.Transactions;
import io.redthread.purchasing.OrderView;
import io.redthread.purchasing.PurchaseFacts;
import io.redthread.purchasing.PurchaseFacts.Bound;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Looks for orders that bind the company without an approval (漏审批, D5). There must be none; this is the proof beside the
 * constraint, from the orders' side.
 */
@Service
public class ReleaseCheck {

    private static final int AT_ONCE = 5_000;

    private final PurchaseFacts purchases;
    private final ApprovalFacts approvals;
    private final ReleaseCheckRows rows;
    private final Transactions transactions;
    private final Clock clock;

    ReleaseCheck(
            PurchaseFacts purchases,
            ApprovalFacts approvals,
            ReleaseCheckRows rows,
            Transactions transactions,
            Clock clock) {
        this.purchases = purchases;
        this.approvals = approvals;
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Looks at every order once, or goes on where a search was stopped. */
    public void run() {
        while (transactions.in(this::next)) {
            Thread.onSpinWait();
        }
    }

    private boolean next() {
        var held = rows.held();
        if (held.isEmpty()) {
            return false;
        }
        var it = held.get();
        var orders = purchases.bound(it.behind().orElse(Long.MIN_VALUE), AT_ONCE);
        var approved = approvals.approved(orders.stream().map(ReleaseCheck::ref).toList());
        var missing =
                orders.stream().filter(order -> !approved.contains(ref(order))).toList();
        rows.keep(
                missing,
                orders.stream()
                        .filter(order -> approved.contains(ref(order)))
                        .map(Bound::id)
                        .toList(),
                clock.instant());
        rows.save(after(it, orders, missing));
        return orders.size() == AT_ONCE;
    }

    private Check after(Check it, List<Bound> orders, List<Bound> missing) {
        var checked = it.checked() + orders.size();
        var found = it.missing() + missing.size();
        return orders.size() == AT_ONCE
                ? new Check(
                        Optional.of(orders.getLast().id().value()),
                        checked,
                        found,
                        it.endedAt(),
                        it.lastChecked(),
                        it.lastMissing())
                : new Check(Optional.empty(), 0, 0, clock.instant(), checked, found);
    }

    private static DocumentRef ref(Bound order) {
        return new DocumentRef(OrderView.KIND, order.id().value());
    }
}
