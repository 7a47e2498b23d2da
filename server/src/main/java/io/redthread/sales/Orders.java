package io.redthread.sales;

import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.Refused;
import io.redthread.parties.AddressReader;
import io.redthread.parties.AddressText;
import io.redthread.parties.PhoneNumber;
import io.redthread.platform.caller.Callers;
import io.redthread.process.CaseId;
import io.redthread.process.CaseState;
import io.redthread.process.Cases;
import io.redthread.process.NodeCode;
import io.redthread.process.Outcome;
import io.redthread.sales.events.OrdersHeld;
import io.redthread.sales.store.OrderEdits;
import io.redthread.sales.store.OrderStore;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with orders: review, hold, release, cancel, correct. Each act is in the journal. */
@Service
public class Orders {

    private static final Set<OrderStatus> GONE =
            EnumSet.of(OrderStatus.DISPATCHED, OrderStatus.COMPLETED, OrderStatus.CANCELLED);

    private static final Set<CaseState> CLOSED = EnumSet.of(CaseState.DONE, CaseState.CANCELLED);

    private final OrderStore store;
    private final OrderEdits edits;
    private final OrderRevisions revisions;
    private final AddressReader addresses;
    private final ReviewClaims claims;
    private final Merges merges;
    private final ReviewAuthority authority;
    private final CreditRoom credit;
    private final Cases cases;
    private final Journal journal;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Orders(
            OrderStore store,
            OrderEdits edits,
            OrderRevisions revisions,
            AddressReader addresses,
            ReviewClaims claims,
            Merges merges,
            ReviewAuthority authority,
            CreditRoom credit,
            Cases cases,
            Journal journal,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.edits = edits;
        this.revisions = revisions;
        this.addresses = addresses;
        this.claims = claims;
        this.merges = merges;
        this.authority = authority;
        this.credit = credit;
        this.cases = cases;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /** Where orders go. */
    @Transactional(readOnly = true)
    public Map<OrderId, ShipTo> shipTo(Collection<OrderId> ids) {
        return store.load(ids).stream().collect(Collectors.toMap(SalesOrder::id, SalesOrder::shipTo));
    }

    /** Orders by id; those that are not there are missing. */
    @Transactional(readOnly = true)
    public List<SalesOrder> byIds(Collection<OrderId> ids) {
        return store.load(ids);
    }

    /** One order, or a refusal. */
    @Transactional(readOnly = true)
    public SalesOrder get(OrderId id) {
        return store.load(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(new OrderNotFound(Long.toString(id.value()))));
    }

    /**
     * Passes the orders' review by hand; they go on to allocation at once. Refuses what a colleague has in hand, and low prices
     * that only finance lets pass.
     */
    @Transactional
    public void approve(Collection<OrderId> ids, String opinion) {
        claims.requireFree(ids);
        authority.require(store.load(ids));
        cases.complete(caseIds(ids), NodeCode.REVIEW, it -> new Outcome.Done("manual-pass"));
        claims.end(ids);
        record("order-approved", ids, new Opinion(opinion));
    }

    /**
     * Reopens the review of orders that are not packed yet (反审核), their back orders with them: their parcels come out of the
     * warehouse's hands, stock is given back, and the review decides anew.
     */
    @Transactional
    public void withdrawApproval(Collection<OrderId> ids, String reason) {
        merges.requireAlone(ids);
        var all = withRests(ids);
        // The cases first: whoever moves them now finishes.
        cases.waitingAt(NodeCode.REVIEW, caseIds(all));
        for (var order : store.load(all)) {
            requireHere(order);
            if (order.status() == OrderStatus.PACKED) {
                throw new Refused(
                        new OrderNotOpen(order.number(), order.status().code()));
            }
        }
        cases.sendBack(caseIds(all), NodeCode.REVIEW);
        all.forEach(id -> revisions.withdraw(id, "approval-withdrawn"));
        record("order-approval-withdrawn", all, new Opinion(reason));
    }

    /** Stops orders at their node until they are released. */
    @Transactional
    public void hold(Collection<OrderId> ids, String reason) {
        cases.hold(caseIds(ids));
        record("order-held", ids, new Opinion(reason));
        store.load(ids).stream()
                .findFirst()
                .ifPresent(first -> events.publishEvent(new OrdersHeld(
                        List.copyOf(ids), first.number(), Callers.current().username(), reason, clock.instant())));
    }

    /** Lets held orders go on from where they were stopped. */
    @Transactional
    public void release(Collection<OrderId> ids) {
        cases.retry(caseIds(ids), EnumSet.of(CaseState.HELD));
        record("order-released", ids, new Opinion(""));
    }

    /** Lets waiting orders or orders in exception be tried again from their node. */
    @Transactional
    public void retry(Collection<OrderId> ids) {
        cases.retry(caseIds(ids), EnumSet.of(CaseState.WAITING, CaseState.EXCEPTION));
        record("order-retried", ids, new Opinion(""));
    }

    /** Calls orders off as long as nothing of them has left, and their back orders with them; stock is given back. */
    @Transactional
    public void cancel(Collection<OrderId> ids, String reason) {
        merges.requireAlone(ids);
        for (var order : store.load(ids)) {
            requireHere(order);
        }
        var all = withRests(ids);
        cases.cancel(caseIds(all));
        all.forEach(id -> revisions.withdraw(id, "cancelled"));
        record("order-cancelled", all, new Opinion(reason));
    }

    /** Orders and what was split off them and is still here. */
    private Set<OrderId> withRests(Collection<OrderId> ids) {
        var all = new LinkedHashSet<>(ids);
        store.load(store.restsOf(ids)).stream()
                .filter(it -> !GONE.contains(it.status()))
                .map(SalesOrder::id)
                .forEach(all::add);
        return all;
    }

    /** Says that an order has been paid; it is validated again. */
    @Transactional
    public void paid(OrderId id) {
        var order = get(id);
        requireHere(order);
        edits.paid(id);
        cases.retry(caseIds(List.of(id)), EnumSet.of(CaseState.WAITING, CaseState.EXCEPTION));
        credit.settle(List.of(id));
        record("order-paid", List.of(id), new Opinion(""));
    }

    /** Says that the balance of pre-sales has been paid; those that waited for it go on (requirement F13). */
    @Transactional
    public void balancePaid(Collection<OrderId> ids) {
        var all = new LinkedHashSet<>(ids);
        var found = cases.read(caseIds(all));
        for (var it : found) {
            if (!it.standard().has(NodeCode.BALANCE) || CLOSED.contains(it.state())) {
                throw new Refused(new BalanceNotOwed(it.number()));
            }
        }
        edits.balancePaid(all, () -> new Refused(new BalanceNotOwed(firstPaid(all))));
        var waiting = cases.waitingAt(NodeCode.BALANCE, caseIds(all));
        if (!waiting.isEmpty()) {
            cases.retry(waiting, EnumSet.of(CaseState.WAITING));
        }
        record("balance-paid", all, new Opinion(""));
    }

    private String firstPaid(Collection<OrderId> ids) {
        return store.load(ids).stream()
                .filter(it -> it.balancePaidAt().isPresent())
                .map(SalesOrder::number)
                .findFirst()
                .orElse("");
    }

    /** Corrects where an order and its back orders go; they start again at validation, and stock is given back. */
    @Transactional
    public void readdress(OrderId id, String recipient, AddressText address) {
        var order = get(id);
        requireHere(order);
        merges.requireAlone(List.of(id));
        var read = addresses.read(address).address();
        var to = new ShipTo(
                recipient,
                read.phone().map(PhoneNumber::toString).orElse(address.phone()),
                read.country(),
                read.province(),
                read.city(),
                read.district(),
                read.divisionCode(),
                read.street(),
                read.postcode());
        var all = withRests(List.of(id));
        cases.sendBack(caseIds(all), NodeCode.VALIDATION);
        for (var one : all) {
            revisions.withdraw(one, "readdressed");
            edits.readdress(one, to);
        }
        journal.record(new Act(
                "order-readdressed",
                Cases.document(new CaseId(id.value())),
                order.number(),
                order.shipTo().masked(),
                to.masked(),
                null));
    }

    /** Sets flag and note of an order; both are ours, the shop does not see them. */
    @Transactional
    public void annotate(OrderId id, int flag, String note) {
        var order = get(id);
        edits.annotate(id, flag, note);
        journal.record(new Act(
                "order-annotated",
                Cases.document(new CaseId(id.value())),
                order.number(),
                new Annotation(order.flag(), order.staffNote()),
                new Annotation(flag, note),
                null));
    }

    private void record(String act, Collection<OrderId> ids, Object facts) {
        journal.record(cases.read(caseIds(ids)).stream()
                .map(it -> Act.of(act, Cases.document(it.id()), it.number(), facts))
                .toList());
    }

    private static void requireHere(SalesOrder order) {
        if (GONE.contains(order.status())) {
            throw new Refused(new OrderNotOpen(order.number(), order.status().code()));
        }
    }

    private static List<CaseId> caseIds(Collection<OrderId> ids) {
        Function<OrderId, CaseId> caseId = id -> new CaseId(id.value());
        return ids.stream().distinct().map(caseId).toList();
    }

    private record Opinion(String text) {}

    private record Annotation(int flag, String note) {}
}
