package io.redthread.sales;

import io.redthread.catalog.Goods;
import io.redthread.inventory.ReservationRequest;
import io.redthread.inventory.ReservationResult;
import io.redthread.inventory.Reservations;
import io.redthread.inventory.Reserved;
import io.redthread.inventory.Short;
import io.redthread.inventory.Wanted;
import io.redthread.parties.Shops;
import io.redthread.process.BatchRun;
import io.redthread.process.CaseId;
import io.redthread.process.CaseInHand;
import io.redthread.process.Cases;
import io.redthread.process.NodeCode;
import io.redthread.process.NodeHandler;
import io.redthread.process.Outcome;
import io.redthread.sales.domain.Validation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Node 4: asks inventory to reserve for the whole batch, warehouses by delivery area; orders without goods pass. */
@Component
class AllocationHandler implements NodeHandler {

    private final OrderLoad load;
    private final Goods goods;
    private final Shops shops;
    private final Preferences preferences;
    private final Reservations reservations;

    AllocationHandler(OrderLoad load, Goods goods, Shops shops, Preferences preferences, Reservations reservations) {
        this.load = load;
        this.goods = goods;
        this.shops = shops;
        this.preferences = preferences;
        this.reservations = reservations;
    }

    @Override
    public NodeCode node() {
        return NodeCode.ALLOCATION;
    }

    @Override
    public Map<CaseId, Outcome> work(List<CaseInHand> cases, BatchRun run) {
        var batch = load.of(run);
        var facts = run.shared(KitFacts.class)
                .orElseGet(() -> KitFacts.of(
                        cases.stream().map(it -> batch.order(it.id())).toList(), goods));
        var requests = requests(cases, batch, facts);
        var results = requests.isEmpty() ? List.<ReservationResult>of() : reservations.reserve(requests);
        var outcomes = new HashMap<CaseId, Outcome>();
        cases.forEach(it -> outcomes.put(it.id(), new Outcome.Done("nothing-to-ship")));
        for (var result : results) {
            outcomes.put(new CaseId(result.document().id()), outcome(result, batch));
        }
        run.share(AllocatedOrders.class, allocated(batch));
        return outcomes;
    }

    private List<ReservationRequest> requests(List<CaseInHand> cases, OrderBatch batch, KitFacts facts) {
        var preference = preferences.current();
        var known = shops.byIds(
                cases.stream().map(it -> batch.order(it.id()).shop()).collect(Collectors.toSet()));
        var requests = new ArrayList<ReservationRequest>(cases.size());
        for (var it : cases) {
            var order = batch.order(it.id());
            var wanted = facts.needs(order).stream()
                    .map(need -> new Wanted(need.lineNo(), need.sku(), need.quantity()))
                    .toList();
            if (!wanted.isEmpty()) {
                var shop = known.get(order.shop());
                requests.add(new ReservationRequest(
                        Cases.document(it.id()),
                        order.shop().value(),
                        preference.forProvince(order.shipTo().province()),
                        shop != null && shop.splitAllowed(),
                        wanted,
                        Optional.empty()));
            }
        }
        return requests;
    }

    private static Outcome outcome(ReservationResult result, OrderBatch batch) {
        return switch (result) {
            case Reserved reserved -> {
                batch.allocate(new OrderId(result.document().id()), reserved.parts(), reserved.considered());
                yield new Outcome.Done(reserved.parts().size() == 1 ? "one-warehouse" : "split");
            }
            case Short lacking ->
                Validation.stockout(lacking.shortages().stream()
                        .map(it -> it.sku() + " " + it.available().amount().toPlainString() + "/"
                                + it.wanted().amount().toPlainString())
                        .toList());
        };
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
