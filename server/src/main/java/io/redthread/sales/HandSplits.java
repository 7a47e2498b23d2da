package io.redthread.sales;

import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.process.CaseId;
import io.redthread.process.Cases;
import io.redthread.process.NodeCode;
import io.redthread.sales.domain.JoinedLines;
import io.redthread.sales.domain.SplitLines;
import io.redthread.sales.store.OrderAmendments;
import io.redthread.sales.store.OrderAmendments.Amended;
import io.redthread.sales.store.OrderStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Splits an order by hand and puts a part back (拆单、合回, X31), as long as the warehouse has not begun. The parts together are
 * worth what the order was, to the cent; what was passed before allocation holds for both.
 */
@Service
public class HandSplits {

    private final OrderStore store;
    private final OrderAmendments amendments;
    private final OrderRevisions revisions;
    private final Splits splits;
    private final Merges merges;
    private final GiftLedger gifts;
    private final Cases cases;
    private final Journal journal;
    private final Clock clock;

    HandSplits(
            OrderStore store,
            OrderAmendments amendments,
            OrderRevisions revisions,
            Splits splits,
            Merges merges,
            GiftLedger gifts,
            Cases cases,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.amendments = amendments;
        this.revisions = revisions;
        this.splits = splits;
        this.merges = merges;
        this.gifts = gifts;
        this.cases = cases;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Takes pieces of an order apart as an order of its own.
     *
     * @param revision the revision that the clerk saw
     * @param apart how many of which line go
     * @return the part
     */
    @Transactional
    public SalesOrder split(OrderId id, int revision, List<Apart> apart) {
        var caseIds = List.of(new CaseId(id.value()));
        cases.waitingAt(NodeCode.ALLOCATION, caseIds);
        var order = revisions.open(id, revision);
        merges.requireAlone(List.of(id));
        requireQuiet(order);
        var lines = SplitLines.of(order.lines(), staying(order, apart))
                .orElseThrow(() -> new Refused(new SplitEmpty(order.number())));
        var from = resumesAt(id);
        cases.sendBack(caseIds, from);
        revisions.withdraw(id, "split");
        return splits.byHand(order, lines, from);
    }

    /** Puts a part back into the order it was split off; the part is called off. Answers the order. */
    @Transactional
    public SalesOrder rejoin(OrderId part) {
        var first = store.load(store.wholeOf(part)).stream().findFirst();
        var whole = first.filter(it -> !it.id().equals(part))
                .orElseThrow(() -> new Refused(new PartsApart(Long.toString(part.value()))))
                .id();
        var both = List.of(new CaseId(whole.value()), new CaseId(part.value()));
        cases.waitingAt(NodeCode.ALLOCATION, both);
        var into = store.load(List.of(whole)).getFirst();
        var its = store.load(List.of(part)).getFirst();
        if (OrderRevisions.isGone(into)) {
            throw new Refused(new PartsApart(its.number()));
        }
        merges.requireAlone(List.of(whole, part));
        for (var one : List.of(into, its)) {
            revisions.requireOpen(one);
            requireQuiet(one);
        }
        var from = earlier(resumesAt(whole), resumesAt(part));
        cases.sendBack(List.of(new CaseId(whole.value())), from);
        cases.cancel(List.of(new CaseId(part.value())));
        var given = gifts.hold(List.of(whole, part));
        both.forEach(it -> revisions.withdraw(new OrderId(it.value()), "rejoined"));
        var joined = into.reduced(
                JoinedLines.of(into.lines(), its.lines()),
                into.total().plus(its.total()),
                into.totalCompany().add(its.totalCompany()));
        amendments.amend(
                List.of(new Amended(into, joined)),
                clock.instant(),
                Callers.current().username());
        gifts.settle(given);
        journal.record(new Act(
                "order-rejoined",
                Cases.document(both.getFirst()),
                into.number(),
                OrderRevisions.Revision.of(into),
                new Splits.Parted(OrderRevisions.Revision.of(joined), its.number()),
                null));
        return joined;
    }

    /** Held orders stay as they are, and so do those that the warehouse has begun with. */
    private void requireQuiet(SalesOrder order) {
        if (order.status() == OrderStatus.HELD || order.status() == OrderStatus.PACKED) {
            throw new Refused(new OrderNotOpen(order.number(), order.status().code()));
        }
        if (revisions.begun(order.id())) {
            throw new Refused(new OrderBegun(order.number()));
        }
    }

    private static Map<Integer, BigDecimal> staying(SalesOrder order, List<Apart> apart) {
        var staying = new HashMap<Integer, BigDecimal>();
        order.lines().stream()
                .filter(line -> line.kind() == LineKind.GOODS)
                .forEach(line -> staying.put(line.lineNo(), line.quantity().amount()));
        var errors = new ArrayList<InputError>();
        for (var i = 0; i < apart.size(); i++) {
            var it = apart.get(i);
            var left = staying.get(it.lineNo());
            if (left == null) {
                errors.add(new InputError("/apart/" + i + "/lineNo", Integer.toString(it.lineNo()), "line-unknown"));
            } else if (it.quantity().signum() <= 0 || it.quantity().compareTo(left) > 0) {
                errors.add(new InputError(
                        "/apart/" + i + "/quantity", it.quantity().toPlainString(), "split-quantity"));
            } else if (it.quantity().stripTrailingZeros().scale() > Quantity.SCALE) {
                errors.add(new InputError(
                        "/apart/" + i + "/quantity", it.quantity().toPlainString(), "quantity-over-precise"));
            } else {
                staying.put(it.lineNo(), left.subtract(it.quantity()));
            }
        }
        if (!errors.isEmpty()) {
            throw new Refused(new InvalidInput(errors));
        }
        return staying;
    }

    /** What passed review goes on at allocation; what did not is judged from the start. */
    private NodeCode resumesAt(OrderId id) {
        var it = cases.read(List.of(new CaseId(id.value()))).getFirst();
        var allocation = it.standard().node(NodeCode.ALLOCATION).position();
        return it.node().position() >= allocation ? NodeCode.ALLOCATION : NodeCode.VALIDATION;
    }

    private static NodeCode earlier(NodeCode one, NodeCode other) {
        return List.of(one, other).stream()
                .min(Comparator.comparing(it -> !it.equals(NodeCode.VALIDATION)))
                .orElseThrow();
    }

    /**
     * Pieces that go into a part of their own.
     *
     * @param lineNo of which line
     * @param quantity how many, in the unit of the line
     */
    public record Apart(int lineNo, BigDecimal quantity) {}
}
