package io.redthread.purchasing;

import io.redthread.approval.Decided;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.platform.database.IdBlocks;
import io.redthread.purchasing.PurchasingRefusal.ChangePending;
import io.redthread.purchasing.PurchasingRefusal.NothingChanged;
import io.redthread.purchasing.domain.CallOffUsage;
import io.redthread.purchasing.domain.ChangeCauses;
import io.redthread.purchasing.store.ChangeRows;
import io.redthread.purchasing.store.OrderLineRows;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes orders that bind us (变更单, U22, 1.R-12). The order stays as it is until those who decide have let the change
 * pass; what needs no decision applies at once. Budget and agreements hold the larger of both meanwhile.
 */
@Service
@Transactional
public class OrderChanges {

    private final OrderPricing pricing;
    private final Arrivals arrivals;
    private final OrderLookup lookup;
    private final OrderBuyers buyers;
    private final OrderLineRows lines;
    private final ChangeRows rows;
    private final ChangeApplication application;
    private final ChangeRouting routing;
    private final CallOffs callOffs;
    private final IdBlocks ids;
    private final Journal journal;
    private final Clock clock;

    OrderChanges(
            OrderPricing pricing,
            Arrivals arrivals,
            OrderLookup lookup,
            OrderBuyers buyers,
            OrderLineRows lines,
            ChangeRows rows,
            ChangeApplication application,
            ChangeRouting routing,
            CallOffs callOffs,
            IdBlocks ids,
            Journal journal,
            Clock clock) {
        this.pricing = pricing;
        this.arrivals = arrivals;
        this.lookup = lookup;
        this.buyers = buyers;
        this.lines = lines;
        this.rows = rows;
        this.application = application;
        this.routing = routing;
        this.callOffs = callOffs;
        this.ids = ids;
        this.journal = journal;
        this.clock = clock;
    }

    /** Asks for a change of an order that the caller saw in that revision; one at a time. */
    public ChangeView ask(PurchaseOrderId id, int revision, OrderContent content, String reason) {
        if (reason.isBlank() || reason.length() > 500) {
            throw InvalidInput.of("/reason", reason, reason.isBlank() ? "value-required" : "text-too-long");
        }
        var known = lookup.locked(id, revision);
        OrderLookup.after(OrderAct.CHANGE, known);
        if (rows.pending(id).isPresent()) {
            throw new Refused(new ChangePending(known.number()));
        }
        var stored = lines.of(id);
        var before = OrderSnapshot.of(known, stored).content();
        var order = pricing.repriced(content, known);
        arrivals.allow(known, order.lines());
        var after = OrderSnapshot.of(order).content();
        var causes = List.copyOf(ChangeCauses.of(before, known.amount(), settled(after, order), order.amount()));
        if (causes.isEmpty() && before.equals(settled(after, order))) {
            throw new Refused(new NothingChanged(known.number()));
        }
        var now = clock.instant();
        var change = new ChangeView(
                new OrderChangeId(ids.next("purchasing", "order_change_id")),
                id,
                known.version() + 1,
                causes.isEmpty() ? ChangeState.APPLIED : ChangeState.AWAITING_APPROVAL,
                reason.strip(),
                order.amount(),
                causes,
                "",
                lookup.saving().by(),
                now,
                causes.isEmpty() ? Optional.of(now) : Optional.empty());
        rows.insert(change, OrderSnapshot.of(order));
        journal.record(Act.of("purchase-order-change-asked", known.ref(), known.number(), change));
        if (causes.isEmpty()) {
            application.apply(known, order, reason);
        } else {
            var hand = new OrderInHand(id, known.number(), change.version(), buyers.byUsername(known.buyer()), order);
            callOffs.take(content, usage(order).beyond(CallOffUsage.of(stored)));
            routing.route(hand, known);
        }
        return rows.of(id).getFirst();
    }

    /** The decision about the change that waits, if one does: answers whether there was one. */
    boolean decided(OrderView order, Decided decided) {
        var pending = rows.pending(order.id());
        pending.ifPresent(change -> {
            var wanted = rows.snapshot(change.id()).orElseThrow();
            switch (decided.result()) {
                case APPROVED -> {
                    rows.end(change.id(), ChangeState.APPLIED, "", clock.instant());
                    application.apply(order, pricing.restored(wanted), change.reason());
                }
                case REJECTED -> dropped(order, change, ChangeState.REJECTED, decided.reasonZh());
                case RETURNED -> dropped(order, change, ChangeState.RETURNED, decided.reasonZh());
                case WITHDRAWN, CANCELLED, WAITING -> dropped(order, change, ChangeState.WITHDRAWN, decided.reasonZh());
            }
        });
        return pending.isPresent();
    }

    /** The change of that order that waits. */
    @Transactional(readOnly = true)
    public Optional<ChangeView> pending(OrderView order) {
        return rows.pending(order.id());
    }

    /** All changes of an order, the newest first. */
    @Transactional(readOnly = true)
    public List<ChangeView> of(PurchaseOrderId order) {
        lookup.view(order);
        return rows.of(order);
    }

    /** The order is called off: a change that waits falls with it; answers whether there was one. */
    boolean fallen(OrderView order) {
        var pending = rows.pending(order.id());
        pending.ifPresent(change -> dropped(order, change, ChangeState.WITHDRAWN, ""));
        return pending.isPresent();
    }

    private void dropped(OrderView order, ChangeView change, ChangeState state, String answer) {
        var wanted = rows.snapshot(change.id()).orElseThrow();
        var stored = lines.of(order.id());
        rows.end(change.id(), state, answer, clock.instant());
        callOffs.giveBack(CallOffUsage.of(wanted.lines()).beyond(CallOffUsage.of(stored)));
        routing.restoreBudget(order, pricing.restored(OrderSnapshot.of(order, stored)));
        journal.record(Act.of(
                "purchase-order-change-fell",
                order.ref(),
                order.number(),
                Map.of("version", change.version(), "state", state, "answer", answer)));
    }

    private static CallOffUsage usage(PricedOrder order) {
        return CallOffUsage.of(order.lines());
    }

    /** The content with every unit named, as stored lines have it. */
    private static OrderContent settled(OrderContent content, PricedOrder order) {
        return content.with(order.lines().stream().map(PricedLine::settled).toList());
    }
}
