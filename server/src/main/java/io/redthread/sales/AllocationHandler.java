package io.redthread.sales;

import io.redthread.catalog.Goods;
import io.redthread.inventory.PartReserved;
import io.redthread.inventory.PartTaking;
import io.redthread.inventory.ReservationRequest;
import io.redthread.inventory.ReservationResult;
import io.redthread.inventory.Reservations;
import io.redthread.inventory.Reserved;
import io.redthread.inventory.Short;
import io.redthread.inventory.Shortage;
import io.redthread.inventory.Wanted;
import io.redthread.kernel.Sku;
import io.redthread.parties.Shops;
import io.redthread.process.BatchRun;
import io.redthread.process.CaseId;
import io.redthread.process.CaseInHand;
import io.redthread.process.Cases;
import io.redthread.process.NodeCode;
import io.redthread.process.NodeHandler;
import io.redthread.process.Outcome;
import io.redthread.sales.domain.Allocated;
import io.redthread.sales.domain.SplitLines;
import io.redthread.sales.domain.Validation;
import io.redthread.sales.store.MergeStore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Node 4: asks inventory to reserve for the whole batch, warehouses by delivery area; orders without goods pass. Where the
 * shop allows splitting, an order whose stock is only partly there goes on with that; the rest becomes a back order.
 */
@Component
class AllocationHandler implements NodeHandler {

    private final OrderLoad load;
    private final Goods goods;
    private final Shops shops;
    private final Preferences preferences;
    private final Reservations reservations;
    private final MergeStore merges;

    AllocationHandler(
            OrderLoad load,
            Goods goods,
            Shops shops,
            Preferences preferences,
            Reservations reservations,
            MergeStore merges) {
        this.load = load;
        this.goods = goods;
        this.shops = shops;
        this.preferences = preferences;
        this.reservations = reservations;
        this.merges = merges;
    }

    @Override
    public NodeCode node() {
        return NodeCode.ALLOCATION;
    }

    @Override
    public Map<CaseId, Outcome> work(List<CaseInHand> cases, BatchRun run) {
        var batch = load.of(run);
        var orders = cases.stream().map(it -> batch.order(it.id())).toList();
        var facts =
                run.shared(KitFacts.class).filter(it -> it.cover(orders)).orElseGet(() -> KitFacts.of(orders, goods));
        var requests = requests(cases, batch, facts);
        var results = requests.isEmpty() ? List.<ReservationResult>of() : reservations.reserve(requests);
        var outcomes = new HashMap<CaseId, Outcome>();
        cases.forEach(it -> outcomes.put(it.id(), new Outcome.Done("nothing-to-ship")));
        outcomes.putAll(following(cases, batch));
        for (var result : results) {
            outcomes.put(new CaseId(result.document().id()), outcome(result, batch, facts));
        }
        run.share(AllocatedOrders.class, allocated(batch));
        return outcomes;
    }

    /** Orders whose goods another one holds wait for that one and follow it out. */
    private Map<CaseId, Outcome> following(List<CaseInHand> cases, OrderBatch batch) {
        var followers = cases.stream()
                .map(it -> batch.order(it.id()))
                .filter(it -> it.lines().isEmpty())
                .map(SalesOrder::id)
                .toList();
        if (followers.isEmpty()) {
            return Map.of();
        }
        var left = merges.ledOut(followers);
        return followers.stream()
                .collect(Collectors.toMap(
                        it -> new CaseId(it.value()),
                        it -> left.contains(it)
                                ? new Outcome.Done("merged")
                                : new Outcome.Waits(Merges.WAITS_FOR, Optional.empty(), Optional.empty())));
    }

    private List<ReservationRequest> requests(List<CaseInHand> cases, OrderBatch batch, KitFacts facts) {
        var sourcing = preferences.current();
        var needs = new HashMap<CaseId, List<Wanted>>();
        cases.forEach(it -> needs.put(it.id(), wanted(facts.needs(batch.order(it.id())))));
        var weights = sourcing.weights().weighs() ? weights(needs.values()) : Map.<Sku, BigDecimal>of();
        var known = shops.byIds(
                cases.stream().map(it -> batch.order(it.id()).shop()).collect(Collectors.toSet()));
        var requests = new ArrayList<ReservationRequest>(cases.size());
        for (var it : cases) {
            var order = batch.order(it.id());
            var wanted = needs.getOrDefault(it.id(), List.of());
            if (!wanted.isEmpty()) {
                var shop = known.get(order.shop());
                var split = shop != null && shop.splitAllowed();
                requests.add(new ReservationRequest(
                        Cases.document(it.id()),
                        order.shop().value(),
                        sourcing.preference(order.shipTo().province(), SourcingTrials.grams(wanted, weights)),
                        split,
                        wanted,
                        split ? shortages -> part(order, facts, shortages) : PartTaking.NONE,
                        Optional.empty()));
            }
        }
        return requests;
    }

    private Map<Sku, BigDecimal> weights(Collection<List<Wanted>> needs) {
        return goods.weights(
                needs.stream().flatMap(List::stream).map(Wanted::sku).collect(Collectors.toSet()));
    }

    private static List<Wanted> part(SalesOrder order, KitFacts facts, List<Shortage> shortages) {
        return split(order, facts, shortages)
                .map(lines -> wanted(facts.needs(order.withLines(lines.now()))))
                .orElse(List.of());
    }

    private static Optional<SplitLines> split(SalesOrder order, KitFacts facts, List<Shortage> shortages) {
        var scarce = new HashMap<Sku, BigDecimal>();
        shortages.forEach(it -> scarce.put(it.sku(), it.available().amount()));
        return SplitLines.of(order.lines(), facts.servable(order, scarce));
    }

    static List<Wanted> wanted(List<KitFacts.Need> needs) {
        return needs.stream()
                .map(need -> new Wanted(need.lineNo(), need.sku(), need.quantity()))
                .toList();
    }

    private static Outcome outcome(ReservationResult result, OrderBatch batch, KitFacts facts) {
        var id = new OrderId(result.document().id());
        var order = batch.order(new CaseId(id.value()));
        return switch (result) {
            case Reserved all -> {
                batch.allocate(new Allocated(id, all.parts(), all.considered(), false));
                yield new Outcome.Done(all.parts().size() == 1 ? "one-warehouse" : "split");
            }
            case PartReserved some -> {
                batch.allocate(new Allocated(id, some.parts(), some.considered(), true));
                batch.split(order, split(order, facts, some.shortages()).orElseThrow());
                yield new Outcome.Done("part");
            }
            case Short lacking -> order.isBackOrder() ? BackOrders.waits(order) : stockout(lacking);
        };
    }

    private static Outcome stockout(Short lacking) {
        return Validation.stockout(lacking.shortages().stream()
                .map(it -> it.sku() + " " + it.available().amount().toPlainString() + "/"
                        + it.wanted().amount().toPlainString())
                .toList());
    }

    private static AllocatedOrders allocated(OrderBatch batch) {
        var orders = new HashMap<OrderId, AllocatedOrder>();
        for (var it : batch.allocations()) {
            var order = batch.order(new CaseId(it.order().value()));
            orders.put(
                    it.order(),
                    new AllocatedOrder(
                            order.id(),
                            order.number(),
                            order.shop(),
                            order.platformNumber(),
                            order.shipTo(),
                            it.parts()));
        }
        return new AllocatedOrders(orders);
    }
}
