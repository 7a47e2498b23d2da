package io.redthread.sales;

import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Money;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.process.CaseId;
import io.redthread.process.Cases;
import io.redthread.process.NodeCode;
import io.redthread.sales.domain.MergedLines;
import io.redthread.sales.domain.MergedLines.Alike;
import io.redthread.sales.store.MergeStore;
import io.redthread.sales.store.OrderAmendments;
import io.redthread.sales.store.OrderAmendments.Amended;
import io.redthread.sales.store.OrderStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Merges orders of one buyer to one address, so that they leave in one parcel, and undoes that (合单、还原, X31): the first
 * order holds the goods of all, the others wait for it and follow it out, each telling its shop. Together they are worth what
 * they were, to the cent.
 */
@Service
public class Merges {

    /** What followers wait for. */
    static final String WAITS_FOR = "merged";

    private static final int MOST = 50;
    private static final int LOOKED_AT = 2000;
    private static final int MOST_GROUPS = 100;

    private final MergeStore merges;
    private final OrderStore store;
    private final OrderAmendments amendments;
    private final OrderRevisions revisions;
    private final Cases cases;
    private final Journal journal;
    private final Clock clock;

    Merges(
            MergeStore merges,
            OrderStore store,
            OrderAmendments amendments,
            OrderRevisions revisions,
            Cases cases,
            Journal journal,
            Clock clock) {
        this.merges = merges;
        this.store = store;
        this.amendments = amendments;
        this.revisions = revisions;
        this.cases = cases;
        this.journal = journal;
        this.clock = clock;
    }

    /** Allocated orders that could leave together, group by group, the newest first; at most 100 groups. */
    @Transactional(readOnly = true)
    public List<List<SalesOrder>> suggestions() {
        var open = merges.alike(LOOKED_AT);
        var begun = revisions.begun(open);
        var groups = new LinkedHashMap<Alike, List<SalesOrder>>();
        store.load(open.stream().filter(it -> !begun.contains(it)).toList())
                .forEach(it -> groups.computeIfAbsent(Alike.of(it), key -> new ArrayList<>())
                        .add(it));
        return groups.values().stream()
                .filter(it -> it.size() > 1)
                .sorted(Comparator.<List<SalesOrder>>comparingLong(
                                it -> it.getFirst().id().value())
                        .reversed())
                .limit(MOST_GROUPS)
                .toList();
    }

    /**
     * Merges allocated orders with which the warehouse has not begun into the oldest of them; answers that.
     *
     * @param ids 2–50 orders
     */
    @Transactional
    public SalesOrder merge(Collection<OrderId> ids) {
        var sorted = sorted(ids);
        if (sorted.size() < 2 || sorted.size() > MOST) {
            throw InvalidInput.of("/ids", sorted.size(), "merge-count");
        }
        var waiting = cases.waitingAt(NodeCode.PICKING, caseIds(sorted));
        var orders = store.load(sorted);
        if (orders.size() != sorted.size()) {
            var found = orders.stream().map(SalesOrder::id).toList();
            number(sorted.stream().filter(it -> !found.contains(it)).findFirst().orElseThrow());
        }
        var before = orders.getFirst();
        var standing = merges.standing(sorted);
        for (var order : orders) {
            require(order, before, waiting.contains(new CaseId(order.id().value())), standing);
        }
        cases.sendBack(caseIds(sorted), NodeCode.ALLOCATION);
        sorted.forEach(it -> revisions.withdraw(it, "merged"));
        return write(before, orders.subList(1, orders.size()));
    }

    /** Undoes what an order leads or follows, as long as the warehouse has not begun; answers the orders that go by themselves again. */
    @Transactional
    public List<OrderId> undo(OrderId id) {
        var lead = leadOf(id);
        lock(lead);
        if (revisions.begun(lead)) {
            throw new Refused(new OrderBegun(number(lead)));
        }
        return undone(lead);
    }

    /** Takes a merge apart for a change that its shop has sent; false where it has left or was split since. */
    boolean undoIfCan(OrderId id) {
        var standing = merges.standing(List.of(id));
        if (standing.isEmpty()) {
            return true;
        }
        var lead = standing.getFirst().lead();
        lock(lead);
        if (stays(store.load(List.of(lead)).getFirst(), merges.standing(List.of(lead)))) {
            return false;
        }
        undone(lead);
        return true;
    }

    /** Refuses what is done to one order alone, when it is merged. */
    void requireAlone(Collection<OrderId> ids) {
        for (var it : merges.standing(ids)) {
            var own = ids.contains(it.follower()) ? it.follower() : it.lead();
            throw new Refused(new OrderMerged(number(own), number(it.lead())));
        }
    }

    /** The orders that a merge that stands binds to each of these: for a page. */
    @Transactional(readOnly = true)
    public List<MergeRecord> of(OrderId id) {
        return merges.standing(List.of(id));
    }

    /** The leads of those of the orders that follow another. */
    @Transactional(readOnly = true)
    public Map<OrderId, OrderId> leadsOf(Collection<OrderId> orders) {
        return merges.standing(orders).stream()
                .filter(it -> orders.contains(it.follower()))
                .collect(Collectors.toMap(MergeRecord::follower, MergeRecord::lead));
    }

    private void require(SalesOrder order, SalesOrder before, boolean waits, List<MergeRecord> standing) {
        if (!waits || order.isBackOrder()) {
            throw new Refused(new OrderNotOpen(order.number(), order.status().code()));
        }
        if (!Alike.of(order).equals(Alike.of(before))) {
            throw new Refused(new MergeUnlike(order.number(), before.number()));
        }
        if (revisions.begun(order.id())) {
            throw new Refused(new OrderBegun(order.number()));
        }
        var leads = standing.stream().anyMatch(it -> it.lead().equals(order.id()));
        if (leads && !order.id().equals(before.id())) {
            throw new Refused(new OrderMerged(order.number(), order.number()));
        }
    }

    private SalesOrder write(SalesOrder before, List<SalesOrder> followers) {
        var now = clock.instant();
        var by = Callers.current().username();
        var currency = before.total().currency();
        var amended = new ArrayList<Amended>();
        var records = new ArrayList<MergeRecord>();
        var lead = before.reduced(before.lines(), before.total(), before.totalCompany());
        for (var it : followers) {
            var shift = MergedLines.shift(lead.lines());
            records.add(new MergeRecord(
                    merges.nextId(),
                    lead.id(),
                    it.id(),
                    shift,
                    lead.revision(),
                    it.total().amount(),
                    it.totalCompany(),
                    now,
                    by));
            lead = lead.holding(
                    MergedLines.with(lead.lines(), it.lines()),
                    lead.total().plus(it.total()),
                    lead.totalCompany().add(it.totalCompany()));
            amended.add(new Amended(it, it.reduced(List.of(), Money.zero(currency), BigDecimal.ZERO)));
        }
        amended.add(new Amended(before, lead));
        amendments.amend(amended, now, by);
        merges.add(records);
        record("order-merged", amended, lead.number());
        return lead;
    }

    private List<OrderId> undone(OrderId leadId) {
        var now = clock.instant();
        var by = Callers.current().username();
        var standing = merges.standing(List.of(leadId));
        var ids = new TreeSet<>(Comparator.comparingLong(OrderId::value));
        ids.add(leadId);
        standing.forEach(it -> ids.add(it.follower()));
        var orders = new HashMap<OrderId, SalesOrder>();
        store.load(ids).forEach(it -> orders.put(it.id(), it));
        var before = java.util.Objects.requireNonNull(orders.get(leadId));
        if (stays(before, standing)) {
            throw new Refused(new MergeStays(before.number()));
        }
        cases.sendBack(caseIds(ids), NodeCode.ALLOCATION);
        ids.forEach(it -> revisions.withdraw(it, "merge-undone"));
        var amended = new ArrayList<Amended>();
        var left = before.reduced(before.lines(), before.total(), before.totalCompany());
        for (var it : standing.reversed()) {
            var follower = java.util.Objects.requireNonNull(orders.get(it.follower()));
            var total = new Money(it.total(), before.total().currency());
            var own = MergedLines.outOf(left.lines(), it.shift(), Integer.MAX_VALUE);
            amended.add(new Amended(follower, follower.reduced(own, total, it.totalCompany())));
            left = left.holding(
                    MergedLines.without(left.lines(), it.shift()),
                    left.total().minus(total),
                    left.totalCompany().subtract(it.totalCompany()));
        }
        amended.add(new Amended(before, left));
        amendments.amend(amended, now, by);
        merges.undo(standing, now, by);
        record("order-merge-undone", amended, before.number());
        return List.copyOf(ids);
    }

    private static boolean stays(SalesOrder lead, List<MergeRecord> standing) {
        return standing.isEmpty()
                || lead.revision() != standing.getLast().leadRevision()
                || OrderRevisions.isGone(lead);
    }

    private void record(String act, List<Amended> amended, String lead) {
        journal.record(amended.stream()
                .map(it -> new Act(
                        act,
                        Cases.document(new CaseId(it.older().id().value())),
                        it.older().number(),
                        OrderRevisions.Revision.of(it.older()),
                        new Together(OrderRevisions.Revision.of(it.newer()), lead),
                        null))
                .toList());
    }

    /** Locks the cases of an order and of all that follow it, in key order. */
    private void lock(OrderId lead) {
        var all = new ArrayList<OrderId>();
        all.add(lead);
        merges.standing(List.of(lead)).forEach(it -> all.add(it.follower()));
        cases.waitingAt(NodeCode.PICKING, caseIds(sorted(all)));
    }

    private OrderId leadOf(OrderId id) {
        return merges.standing(List.of(id)).stream()
                .findFirst()
                .map(MergeRecord::lead)
                .orElseThrow(() -> new Refused(new MergeStays(number(id))));
    }

    private String number(OrderId id) {
        return store.load(List.of(id)).stream()
                .findFirst()
                .map(SalesOrder::number)
                .orElseThrow(() -> new Refused(new OrderNotFound(Long.toString(id.value()))));
    }

    private static List<OrderId> sorted(Collection<OrderId> ids) {
        return ids.stream()
                .distinct()
                .sorted(Comparator.comparingLong(OrderId::value))
                .toList();
    }

    private static List<CaseId> caseIds(Collection<OrderId> ids) {
        return ids.stream().map(it -> new CaseId(it.value())).toList();
    }

    /** What the journal keeps of an order that was merged, or goes by itself again. */
    record Together(OrderRevisions.Revision now, String lead) {}
}
