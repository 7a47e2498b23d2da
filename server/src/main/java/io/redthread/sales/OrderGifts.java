package io.redthread.sales;

import io.redthread.catalog.Goods;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.process.CaseId;
import io.redthread.process.Cases;
import io.redthread.process.NodeCode;
import io.redthread.sales.GiftGrant.Buyer;
import io.redthread.sales.store.GiftStore;
import io.redthread.sales.store.OrderAmendments;
import io.redthread.sales.store.OrderAmendments.Amended;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gifts that a person adds to an order, and takes off it (手工加减赠品, X40), as long as the warehouse has not begun. The order
 * is worth what it was; what passed review goes on at allocation.
 */
@Service
public class OrderGifts {

    private static final BigDecimal MOST = new BigDecimal("10000");
    private static final int MOST_LINES = 1000;

    private final GiftStore store;
    private final GiftLedger ledger;
    private final OrderAmendments amendments;
    private final OrderRevisions revisions;
    private final Merges merges;
    private final Cases cases;
    private final Goods goods;
    private final Journal journal;
    private final Clock clock;

    OrderGifts(
            GiftStore store,
            GiftLedger ledger,
            OrderAmendments amendments,
            OrderRevisions revisions,
            Merges merges,
            Cases cases,
            Goods goods,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.amendments = amendments;
        this.revisions = revisions;
        this.merges = merges;
        this.cases = cases;
        this.goods = goods;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Adds a gift. Refuses an order that has left or is packed ({@link OrderNotOpen}), with which the warehouse has begun
     * ({@link OrderBegun}), which is merged ({@link OrderMerged}) or not as the clerk saw it ({@link OrderChangedMeanwhile}).
     *
     * @param revision the revision that the clerk saw
     */
    @Transactional
    public SalesOrder add(OrderId id, int revision, GiftItem gift, String reason) {
        var order = held(id, revision);
        var its = Optional.ofNullable(goods.facts(Set.of(gift.sku())).get(gift.sku()))
                .filter(it -> it.active())
                .orElseThrow(() -> wrong("/sku", gift.sku(), "order-goods-unknown"));
        if (gift.quantity().signum() <= 0
                || gift.quantity().compareTo(MOST) > 0
                || gift.quantity().stripTrailingZeros().scale() > Quantity.SCALE) {
            throw wrong("/quantity", gift.quantity(), "gift-number");
        }
        if (order.lines().size() >= MOST_LINES) {
            throw wrong("/sku", order.lines().size(), "lines-too-many");
        }
        var grant = new GiftGrant(
                store.nextId(),
                Optional.empty(),
                id,
                Buyer.of(order),
                gift.quantity(),
                false,
                false,
                reason,
                clock.instant(),
                Callers.current().username());
        store.write(List.of(grant));
        var line = OrderLine.gift(grant.id(), gift.sku(), its.name(), new Quantity(gift.quantity(), its.uom()));
        return amend(order, order.withMore(List.of(line)), line, "order-gift-added", reason);
    }

    /** Takes a gift off; a rule does not give it again. Refuses what {@link #add} does, and a line that is no gift. */
    @Transactional
    public SalesOrder remove(OrderId id, int revision, int lineNo, String reason) {
        var order = held(id, revision);
        var line = order.lines().stream()
                .filter(it -> it.lineNo() == lineNo && it.gift().isPresent())
                .findFirst()
                .orElseThrow(() -> wrong("/lineNo", lineNo, "line-unknown"));
        var given = ledger.hold(List.of(id));
        store.write(store.byIds(List.of(line.gift().orElseThrow())).stream()
                .map(it -> it.takenOff(reason))
                .toList());
        var left = order.lines().stream().filter(it -> !it.equals(line)).toList();
        var newer = amend(order, order.withLines(left), line, "order-gift-removed", reason);
        ledger.settle(given);
        return newer;
    }

    private SalesOrder held(OrderId id, int revision) {
        cases.waitingAt(NodeCode.ALLOCATION, List.of(new CaseId(id.value())));
        var order = revisions.open(id, revision);
        merges.requireAlone(List.of(id));
        if (order.status() == OrderStatus.PACKED || order.status() == OrderStatus.HELD) {
            throw new Refused(new OrderNotOpen(order.number(), order.status().code()));
        }
        if (revisions.begun(id)) {
            throw new Refused(new OrderBegun(order.number()));
        }
        return order;
    }

    private SalesOrder amend(SalesOrder order, SalesOrder with, OrderLine gift, String act, String reason) {
        var caseIds = List.of(new CaseId(order.id().value()));
        cases.sendBack(caseIds, resumesAt(caseIds.getFirst()));
        revisions.withdraw(order.id(), "gift-changed");
        var newer = order.reduced(with.lines(), order.total(), order.totalCompany());
        amendments.amend(
                List.of(new Amended(order, newer)),
                clock.instant(),
                Callers.current().username());
        journal.record(Act.of(
                act,
                Cases.document(caseIds.getFirst()),
                order.number(),
                Map.of("gifts", GiftBuyers.told(List.of(gift)), "reason", reason)));
        return newer;
    }

    /** What passed review goes on at allocation; what did not is judged from the start. */
    private NodeCode resumesAt(CaseId id) {
        var it = cases.read(List.of(id)).getFirst();
        var allocation = it.standard().node(NodeCode.ALLOCATION).position();
        return it.node().position() >= allocation ? NodeCode.ALLOCATION : NodeCode.VALIDATION;
    }

    private static Refused wrong(String at, Object value, String code) {
        return InvalidInput.of(at, value, code);
    }
}
