package io.redthread.purchasing;

import io.redthread.approval.Approvals;
import io.redthread.approval.Outcome;
import io.redthread.approval.Routing;
import io.redthread.budget.Budgets;
import io.redthread.budget.CommitResult;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.Refused;
import io.redthread.purchasing.OrderReceipt.Step;
import io.redthread.purchasing.store.OrderLineRows;
import io.redthread.purchasing.store.PurchaseOrderRows;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands orders to those who decide (提交): checks, calls off agreements, holds the budget, has the route computed; all in
 * one transaction, so that no order waits without its budget and none holds a budget without waiting (B2, C11–C14).
 */
@Service
public class OrderSubmission {

    private final OrderPricing pricing;
    private final OrderLookup lookup;
    private final PurchaseOrderRows rows;
    private final OrderLineRows lines;
    private final OrderBuyers buyers;
    private final PurchasingSettingDesk settings;
    private final RequisitionSources sources;
    private final CallOffs callOffs;
    private final Budgets budgets;
    private final OrderWatch watch;
    private final Approvals approvals;
    private final Journal journal;
    private final Clock clock;

    OrderSubmission(
            OrderPricing pricing,
            OrderLookup lookup,
            PurchaseOrderRows rows,
            OrderLineRows lines,
            OrderBuyers buyers,
            PurchasingSettingDesk settings,
            RequisitionSources sources,
            CallOffs callOffs,
            Budgets budgets,
            OrderWatch watch,
            Approvals approvals,
            Journal journal,
            Clock clock) {
        this.pricing = pricing;
        this.lookup = lookup;
        this.rows = rows;
        this.lines = lines;
        this.buyers = buyers;
        this.settings = settings;
        this.sources = sources;
        this.callOffs = callOffs;
        this.budgets = budgets;
        this.watch = watch;
        this.approvals = approvals;
        this.journal = journal;
        this.clock = clock;
    }

    /** Submits an order that the caller saw in that revision, as it is stored; prices nothing anew but the rate. */
    @Transactional
    public OrderReceipt submit(PurchaseOrderId id, int revision) {
        var known = lookup.locked(id, revision);
        var to = OrderLookup.after(OrderAct.SUBMIT, known);
        var stored = lines.of(id);
        var content = OrderSnapshot.of(known, stored).content();
        var order = pricing.price(List.of(content)).getFirst();
        var hand = new OrderInHand(id, known.number(), known.version(), buyers.byUsername(known.buyer()), order);
        var standings = check(List.of(hand));
        rows.rewrite(known, to, known.version(), order, lookup.saving());
        lines.replace(id, stored, order.lines());
        return route(List.of(hand), standings).getFirst();
    }

    /** Routes orders that are stored as awaiting approval; all or none. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<OrderReceipt> route(List<OrderInHand> hands, Map<PurchaseOrderId, SupplierStanding> standings) {
        callOffs.take(hands);
        var over = commit(hands);
        journal.record(hands.stream().map(OrderSubmission::act).toList());
        var counted = watch.submitted(
                hands.stream()
                        .map(hand -> WatchedOrder.of(hand, clock.instant()))
                        .toList(),
                CompanyDay.today(clock));
        var severe = budgets.severeLimitBasisPoints();
        var departments = pricing.departments(
                hands.stream().map(hand -> hand.order().content()).toList());
        var routings = approvals.submitAll(hands.stream()
                .map(hand -> RouteFacts.submission(
                        hand,
                        new RouteFacts.Circumstances(
                                Objects.requireNonNull(counted.get(hand.id())),
                                over.getOrDefault(hand.id(), 0),
                                severe,
                                Objects.requireNonNull(standings.get(hand.id())),
                                departments)))
                .toList());
        return receipts(hands, routings, over);
    }

    /** Refuses orders that lack something; answers how their suppliers stand. */
    Map<PurchaseOrderId, SupplierStanding> check(List<OrderInHand> hands) {
        sources.requireApproved(hands.stream()
                .flatMap(hand -> hand.order().content().lines().stream())
                .flatMap(line -> line.source().stream())
                .collect(Collectors.toSet()));
        var checks = checks(hands);
        return hands.stream().collect(Collectors.toMap(OrderInHand::id, hand -> checks.check(hand.order())));
    }

    private OrderChecks checks(List<OrderInHand> hands) {
        return new OrderChecks(
                pricing.suppliers(
                        hands.stream().map(hand -> hand.order().content()).toList()),
                settings.current(),
                CompanyDay.today(clock));
    }

    private Map<PurchaseOrderId, Integer> commit(List<OrderInHand> hands) {
        var day = CompanyDay.today(clock);
        var results = budgets.commitAll(
                hands.stream().map(hand -> RouteFacts.ask(hand, day)).toList());
        var over = new HashMap<PurchaseOrderId, Integer>();
        for (var i = 0; i < hands.size(); i++) {
            switch (results.get(i)) {
                case CommitResult.Committed held ->
                    over.put(hands.get(i).id(), held.answer().overBasisPoints());
                case CommitResult.Exceeded exceeded -> throw new Refused(exceeded.refusal());
            }
        }
        return over;
    }

    private List<OrderReceipt> receipts(
            List<OrderInHand> hands, List<Routing> routings, Map<PurchaseOrderId, Integer> over) {
        var auto = routings.stream().anyMatch(routing -> routing.outcome() == Outcome.AUTO);
        var views = auto || hands.size() == 1
                ? rows.views(hands.stream().map(OrderInHand::id).toList())
                : Map.<PurchaseOrderId, OrderView>of();
        var receipts = new ArrayList<OrderReceipt>(hands.size());
        for (var i = 0; i < hands.size(); i++) {
            var hand = hands.get(i);
            var view = Optional.ofNullable(views.get(hand.id()));
            receipts.add(new OrderReceipt(
                    hand.id(),
                    hand.number(),
                    view.map(OrderView::state).orElse(OrderState.AWAITING_APPROVAL),
                    view.map(OrderView::revision).orElse(1),
                    hand.order().amount(),
                    Optional.of(routings.get(i).outcome()),
                    routings.get(i).steps().stream().map(Step::of).toList(),
                    over.getOrDefault(hand.id(), 0)));
        }
        return receipts;
    }

    private static Act act(OrderInHand hand) {
        var content = hand.order().content();
        return Act.of(
                "purchase-order-submitted",
                hand.ref(),
                hand.number(),
                new Submitted(
                        hand.version(),
                        hand.order().supplierName(),
                        hand.order().amount().toString(),
                        hand.order().totals().total().toString(),
                        hand.order().goods(),
                        content.urgent(),
                        content.urgencyReason(),
                        content.crossBorder(),
                        hand.order().lines().size()));
    }

    private record Submitted(
            int version,
            String supplier,
            String amount,
            String total,
            GoodsClass goods,
            boolean urgent,
            String urgencyReason,
            boolean crossBorder,
            int lines) {}
}
