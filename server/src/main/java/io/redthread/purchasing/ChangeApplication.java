package io.redthread.purchasing;

import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.purchasing.domain.CallOffUsage;
import io.redthread.purchasing.store.OrderLineRows;
import io.redthread.purchasing.store.PriceRows;
import io.redthread.purchasing.store.PurchaseOrderRows;
import io.redthread.purchasing.store.VersionRows;
import org.springframework.stereotype.Component;

/** Makes an order be as its change says: the version before is kept whole, the supplier is told and asked anew. */
@Component
class ChangeApplication {

    private final PurchaseOrderRows rows;
    private final OrderLineRows lines;
    private final VersionRows versions;
    private final PriceRows prices;
    private final CallOffs callOffs;
    private final ChangeRouting routing;
    private final OrderRelease release;
    private final Arrivals arrivals;
    private final OrderLookup lookup;
    private final Journal journal;

    ChangeApplication(
            PurchaseOrderRows rows,
            OrderLineRows lines,
            VersionRows versions,
            PriceRows prices,
            CallOffs callOffs,
            ChangeRouting routing,
            OrderRelease release,
            Arrivals arrivals,
            OrderLookup lookup,
            Journal journal) {
        this.rows = rows;
        this.lines = lines;
        this.versions = versions;
        this.prices = prices;
        this.callOffs = callOffs;
        this.routing = routing;
        this.release = release;
        this.arrivals = arrivals;
        this.lookup = lookup;
        this.journal = journal;
    }

    /** Applies it to a locked order. */
    void apply(OrderView known, PricedOrder order, String reason) {
        arrivals.allow(known, order.lines());
        var stored = lines.of(known.id());
        var saving = lookup.saving();
        versions.keep(known, OrderSnapshot.of(known, stored), reason, saving);
        rows.rewrite(known, known.state(), known.version() + 1, order, saving);
        lines.replace(known.id(), stored, order.lines());
        callOffs.giveBack(CallOffUsage.of(stored).beyond(CallOffUsage.of(order.lines())));
        routing.restoreBudget(known, order);
        arrivals.changed(rows.view(known.id()).orElseThrow(), order.lines());
        var after = rows.view(known.id()).orElseThrow();
        prices.paid(after, order.lines(), saving.at());
        journal.record(new Act(
                "purchase-order-changed",
                known.ref(),
                known.number(),
                new Standing(known.version(), known.amount().toString(), known.supplierName()),
                new Standing(after.version(), after.amount().toString(), after.supplierName()),
                null));
        if (known.state() != OrderState.APPROVED) {
            release.changed(after);
        }
    }

    private record Standing(int version, String amount, String supplier) {}
}
