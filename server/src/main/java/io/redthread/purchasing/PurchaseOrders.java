package io.redthread.purchasing;

import io.redthread.approval.Approvals;
import io.redthread.budget.Budgets;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.InvalidInput;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.numbering.DocumentNumbers;
import io.redthread.purchasing.events.OrderEnded;
import io.redthread.purchasing.store.OrderLineRows;
import io.redthread.purchasing.store.OrderToStore;
import io.redthread.purchasing.store.PurchaseOrderRows;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes, changes, copies and ends purchase orders (采购订单). What leads from state to state stands in {@link OrderAct};
 * past a submission the content is locked (U22).
 */
@Service
@Transactional
public class PurchaseOrders {

    private final OrderPricing pricing;
    private final OrderLookup lookup;
    private final OrderSubmission submission;
    private final OrderChanges changes;
    private final OrderBuyers buyers;
    private final PurchaseOrderRows rows;
    private final OrderLineRows lines;
    private final CallOffs callOffs;
    private final Budgets budgets;
    private final OrderWatch watch;
    private final Approvals approvals;
    private final IdBlocks ids;
    private final DocumentNumbers numbers;
    private final Addressees addressees;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PurchaseOrders(
            OrderPricing pricing,
            OrderLookup lookup,
            OrderSubmission submission,
            OrderChanges changes,
            OrderBuyers buyers,
            PurchaseOrderRows rows,
            OrderLineRows lines,
            CallOffs callOffs,
            Budgets budgets,
            OrderWatch watch,
            Approvals approvals,
            IdBlocks ids,
            DocumentNumbers numbers,
            Addressees addressees,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.pricing = pricing;
        this.lookup = lookup;
        this.submission = submission;
        this.changes = changes;
        this.buyers = buyers;
        this.rows = rows;
        this.lines = lines;
        this.callOffs = callOffs;
        this.budgets = budgets;
        this.watch = watch;
        this.approvals = approvals;
        this.ids = ids;
        this.numbers = numbers;
        this.addressees = addressees;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Writes drafts; what a submission needs may still be missing. */
    public List<OrderReceipt> draft(List<NewPurchaseOrder> orders) {
        var hands = store(orders, OrderState.DRAFT);
        journal.record(hands.stream()
                .map(hand -> Act.of(
                        "purchase-order-drafted",
                        hand.ref(),
                        hand.number(),
                        Map.of("lines", hand.order().lines().size())))
                .toList());
        return hands.stream()
                .map(hand -> new OrderReceipt(
                        hand.id(),
                        hand.number(),
                        OrderState.DRAFT,
                        1,
                        hand.order().amount(),
                        Optional.empty(),
                        List.of(),
                        0))
                .toList();
    }

    /** Writes orders and submits them in the same breath; all or none, with the statements of one. */
    public List<OrderReceipt> submit(List<NewPurchaseOrder> orders) {
        var hands = store(orders, OrderState.AWAITING_APPROVAL);
        return submission.route(hands, submission.check(hands));
    }

    private List<OrderInHand> store(List<NewPurchaseOrder> orders, OrderState state) {
        var settled = orders.stream().map(NewPurchaseOrder::settled).toList();
        var priced =
                pricing.price(settled.stream().map(NewPurchaseOrder::content).toList());
        var now = clock.instant();
        var hands = new ArrayList<OrderInHand>(orders.size());
        var stored = new ArrayList<OrderToStore>(orders.size());
        for (var i = 0; i < settled.size(); i++) {
            var id = new PurchaseOrderId(ids.next("purchasing", "purchase_order_id"));
            var hand = new OrderInHand(id, numbers.next("PO"), 1, settled.get(i).buyer(), priced.get(i));
            hands.add(hand);
            stored.add(new OrderToStore(
                    id,
                    hand.number(),
                    state,
                    hand.buyer().username(),
                    now,
                    state == OrderState.DRAFT ? Optional.empty() : Optional.of(now),
                    hand.order()));
        }
        if (state != OrderState.DRAFT) {
            submission.check(hands);
        }
        rows.insert(stored);
        lines.insert(stored);
        return hands;
    }

    /** Saves what its writer has changed, if nobody else saved since that revision. Refused past a submission. */
    public OrderView save(PurchaseOrderId id, int revision, OrderContent content) {
        var known = lookup.locked(id, revision);
        var state = OrderLookup.after(OrderAct.SAVE, known);
        var settled = new NewPurchaseOrder(content, buyers.byUsername(known.buyer()))
                .settled()
                .content();
        var order = pricing.price(List.of(settled)).getFirst();
        rows.rewrite(known, state, known.version(), order, lookup.saving());
        lines.replace(id, lines.of(id), order.lines());
        return lookup.view(id);
    }

    /** A draft of one's own with the same content. Days that have passed are left out. */
    public OrderReceipt copy(PurchaseOrderId id, OrderBuyer buyer) {
        var today = CompanyDay.today(clock);
        var content = OrderSnapshot.of(lookup.view(id), lines.of(id)).content();
        var fresh = content.with(content.lines().stream()
                .map(line -> new LineContent(
                        line.lineNo(),
                        line.sku(),
                        line.quantity(),
                        line.uom(),
                        line.unitPrice(),
                        line.taxRate(),
                        line.wantedOn().filter(day -> !day.isBefore(today)),
                        line.note(),
                        line.agreement(),
                        Optional.empty()))
                .toList());
        var settled = fresh.wantedOn().filter(day -> day.isBefore(today)).isPresent() ? fresh.undated() : fresh;
        return draft(List.of(new NewPurchaseOrder(settled, buyer))).getFirst();
    }

    /** Takes it back from those who decide; it is a draft again. */
    public OrderView withdraw(PurchaseOrderId id, String reason) {
        var known = lookup.view(id);
        if (changes.pending(known).isEmpty()) {
            OrderLookup.after(OrderAct.WITHDRAW, known);
        }
        approvals.withdraw(known.ref(), text("/reason", reason));
        return lookup.view(id);
    }

    /** Calls it off; its budget is free again. */
    public OrderView cancel(PurchaseOrderId id, String reason) {
        return end(id, OrderAct.CANCEL, "purchase-order-cancelled", text("/reason", reason));
    }

    /** Ends it short: what has not come will not come, and its budget is free again. */
    public OrderView close(PurchaseOrderId id, String reason) {
        return end(id, OrderAct.CLOSE, "purchase-order-closed", text("/reason", reason));
    }

    /** Those who decide lock the approval before the order: so does this. */
    private OrderView end(PurchaseOrderId id, OrderAct act, String journalled, String reason) {
        var seen = lookup.view(id);
        OrderLookup.after(act, seen);
        if (seen.state() == OrderState.AWAITING_APPROVAL
                || changes.pending(seen).isPresent()) {
            approvals.cancelled(seen.ref());
        }
        var known = lookup.locked(id);
        var to = OrderLookup.after(act, known);
        changes.fallen(known);
        if (known.state() == OrderState.AWAITING_APPROVAL || OrderState.BINDING.contains(known.state())) {
            budgets.release(Map.of(known.ref(), known.number()));
            callOffs.giveBack(known, lines.of(id));
        }
        if (to == OrderState.CANCELLED) {
            watch.left(List.of(id));
        }
        rows.move(known, to, reason, lookup.saving());
        journal.record(Act.of(journalled, known.ref(), known.number(), Map.of("was", known.state(), "reason", reason)));
        events.publishEvent(new OrderEnded(
                id,
                known.number(),
                to,
                known.times().releasedAt().isPresent(),
                known.supplier()
                        .map(it -> Objects.requireNonNull(
                                addressees.of(List.of(it)).get(it))),
                known.buyer(),
                lookup.saving().by(),
                reason,
                clock.instant()));
        return lookup.view(id);
    }

    /** The order of that id. */
    @Transactional(readOnly = true)
    public OrderView of(PurchaseOrderId id) {
        return lookup.view(id);
    }

    /** Its lines by their numbers. */
    @Transactional(readOnly = true)
    public List<PricedLine> lines(PurchaseOrderId id) {
        lookup.view(id);
        return lines.of(id);
    }

    private static String text(String pointer, String text) {
        if (text.isBlank()) {
            throw InvalidInput.of(pointer, "", "value-required");
        }
        if (text.length() > 500) {
            throw InvalidInput.of(pointer, text, "text-too-long");
        }
        return text.strip();
    }
}
