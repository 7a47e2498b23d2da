package io.redthread.sales;

import io.redthread.catalog.Goods;
import io.redthread.inventory.Availability;
import io.redthread.inventory.HeldReservation;
import io.redthread.inventory.Reservations;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.Money;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.platform.caller.Callers;
import io.redthread.process.CaseId;
import io.redthread.process.Cases;
import io.redthread.process.NodeCode;
import io.redthread.rules.RuleSets;
import io.redthread.sales.ChangePreview.LineChange;
import io.redthread.sales.ChangePreview.StockEffect;
import io.redthread.sales.domain.ChangedLines;
import io.redthread.sales.domain.ReviewTemplate;
import io.redthread.sales.domain.SplitLines;
import io.redthread.sales.store.OrderAmendments;
import io.redthread.sales.store.OrderAmendments.Amended;
import io.redthread.sales.store.OrderStore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes goods, quantities and prices of an order before it leaves (改单, X37): first what it would do to money and stock,
 * then the change itself, with which the order starts again at validation; its parcels come out of their waves.
 */
@Service
public class ContentChanges {

    private final OrderStore store;
    private final OrderAmendments amendments;
    private final OrderRevisions revisions;
    private final Merges merges;
    private final GiftLedger gifts;
    private final Cases cases;
    private final Goods goods;
    private final Availability availability;
    private final Reservations reservations;
    private final RuleSets rules;
    private final ReviewFacts reviews;
    private final Journal journal;
    private final Clock clock;

    ContentChanges(
            OrderStore store,
            OrderAmendments amendments,
            OrderRevisions revisions,
            Merges merges,
            GiftLedger gifts,
            Cases cases,
            Goods goods,
            Availability availability,
            Reservations reservations,
            RuleSets rules,
            ReviewFacts reviews,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.amendments = amendments;
        this.revisions = revisions;
        this.merges = merges;
        this.gifts = gifts;
        this.cases = cases;
        this.goods = goods;
        this.availability = availability;
        this.reservations = reservations;
        this.rules = rules;
        this.reviews = reviews;
        this.journal = journal;
        this.clock = clock;
    }

    /** What the change would do; nothing is kept. Refuses what the change itself would refuse. */
    @Transactional(readOnly = true)
    public ChangePreview preview(OrderId id, OrderChange change) {
        var order = revisions.open(id, change.revision());
        var facts = facts(order, change);
        var newer = changed(order, change, facts);
        return new ChangePreview(
                order.revision(),
                order.total(),
                newer.total(),
                newer.total().minus(order.total()),
                lines(order, newer),
                stock(order, newer, facts),
                ReviewFacts.holding(rules.inForce(ReviewTemplate.NAME), newer, reviews.known(newer, facts)),
                revisions.begun(id));
    }

    /**
     * Changes the order. Refuses when it has left ({@link OrderNotOpen}), when it is not as the clerk saw it
     * ({@link OrderChangedMeanwhile}), and lines that cannot be, each at its place.
     */
    @Transactional
    public SalesOrder change(OrderId id, OrderChange change, String reason) {
        var caseIds = List.of(new CaseId(id.value()));
        // The case first: whoever moves it now finishes, and what that reserved is then there to be given back.
        cases.waitingAt(NodeCode.VALIDATION, caseIds);
        var order = revisions.open(id, change.revision());
        merges.requireAlone(List.of(id));
        var newer = changed(order, change, facts(order, change));
        cases.sendBack(caseIds, NodeCode.VALIDATION);
        var given = gifts.hold(List.of(id));
        revisions.withdraw(id, "order-changed");
        amendments.amend(
                List.of(new Amended(order, newer)),
                clock.instant(),
                Callers.current().username());
        gifts.settle(given);
        if (order.status() == OrderStatus.HELD) {
            cases.hold(caseIds);
        }
        journal.record(new Act(
                "order-changed",
                Cases.document(caseIds.getFirst()),
                order.number(),
                Told.of(order, ""),
                Told.of(newer, reason),
                null));
        return newer;
    }

    private KitFacts facts(SalesOrder order, OrderChange change) {
        var skus = new HashSet<Sku>();
        order.lines().forEach(line -> line.sku().ifPresent(skus::add));
        change.lines().forEach(line -> line.sku().ifPresent(skus::add));
        return new KitFacts(goods.facts(skus));
    }

    private SalesOrder changed(SalesOrder order, OrderChange change, KitFacts facts) {

        var changed = ChangedLines.of(order.withoutGifts(), change.without(order), facts.facts());
        var lines = order.withLines(changed).withMore(gifts.lasting(order)).lines();
        var total = Money.rounded(SplitLines.amount(lines), order.total().currency());
        return order.reduced(
                lines, total, total.amount().multiply(order.exchangeRate()).setScale(2, RoundingMode.HALF_UP));
    }

    private static List<LineChange> lines(SalesOrder order, SalesOrder newer) {
        var before = byNumber(order.withoutGifts());
        var after = byNumber(newer.withoutGifts());
        var numbers = new TreeSet<>(before.keySet());
        numbers.addAll(after.keySet());
        return numbers.stream()
                .map(it -> new LineChange(before.get(it), after.get(it)))
                .toList();
    }

    private static Map<Integer, OrderLine> byNumber(SalesOrder order) {
        return order.lines().stream().collect(Collectors.toMap(OrderLine::lineNo, it -> it));
    }

    private List<StockEffect> stock(SalesOrder order, SalesOrder newer, KitFacts facts) {
        var now = facts.wanted(order);
        var then = facts.wanted(newer);
        Set<Sku> skus = new TreeSet<>(now.keySet());
        skus.addAll(then.keySet());
        var promisable = new HashMap<Sku, BigDecimal>();
        availability
                .forShop(order.shop().value(), skus)
                .forEach((sku, share) -> promisable.put(sku, share.promisable()));
        held(order).forEach((sku, amount) -> promisable.merge(sku, amount, BigDecimal::add));
        var names = goods.names(skus);
        var effects = new ArrayList<StockEffect>();
        for (var sku : skus) {
            var either = then.containsKey(sku) ? then.get(sku) : now.get(sku);
            var uom = Objects.requireNonNull(either).uom();
            var nothing = new Quantity(BigDecimal.ZERO, uom);
            var wanted = then.getOrDefault(sku, nothing);
            var there = new Quantity(promisable.getOrDefault(sku, BigDecimal.ZERO), uom);
            effects.add(new StockEffect(
                    sku,
                    names.getOrDefault(sku, sku.code()),
                    now.getOrDefault(sku, nothing),
                    wanted,
                    there,
                    wanted.exceeds(there)));
        }
        return effects;
    }

    private Map<Sku, BigDecimal> held(SalesOrder order) {
        var document = Cases.document(new CaseId(order.id().value()));
        var held = new TreeMap<Sku, BigDecimal>();
        for (HeldReservation it : reservations.of(List.of(document)).getOrDefault(document, List.of())) {
            held.merge(it.sku(), it.quantity().amount(), BigDecimal::add);
        }
        return held;
    }

    /** What the journal keeps of a change: no personal data. */
    record Told(int revision, String total, List<String> lines, String reason) {

        static Told of(SalesOrder it, String reason) {
            return new Told(
                    it.revision(),
                    it.total().toString(),
                    it.lines().stream()
                            .map(line -> line.platformSku() + " × "
                                    + line.quantity().amount().toPlainString() + " @ "
                                    + line.unitPrice().toPlainString())
                            .toList(),
                    reason);
        }
    }
}
