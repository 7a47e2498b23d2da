package io.redthread.sales;

import io.redthread.catalog.Goods;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.process.BatchRun;
import io.redthread.process.CaseId;
import io.redthread.process.CaseInHand;
import io.redthread.process.NodeCode;
import io.redthread.process.NodeHandler;
import io.redthread.process.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells buyers of goods of which more is pre-sold than there is (预售备货提醒, requirement F13): once for each of the goods. */
@Component
class StockUpHandler implements NodeHandler {

    private final OrderLoad load;
    private final Goods goods;
    private final PreSales preSales;

    StockUpHandler(OrderLoad load, Goods goods, PreSales preSales) {
        this.load = load;
        this.goods = goods;
        this.preSales = preSales;
    }

    @Override
    public NodeCode node() {
        return NodeCode.STOCK_UP;
    }

    @Override
    public Map<CaseId, Outcome> work(List<CaseInHand> cases, BatchRun run) {
        var batch = load.of(run);
        var orders = cases.stream()
                .map(it -> batch.order(it.id()))
                .filter(it -> it.balancePaidAt().isEmpty())
                .toList();
        var facts =
                run.shared(KitFacts.class).filter(it -> it.cover(orders)).orElseGet(() -> KitFacts.of(orders, goods));
        var wanted = new HashMap<Sku, Quantity>();
        orders.forEach(order -> facts.wanted(order).forEach((sku, much) -> wanted.merge(sku, much, Quantity::plus)));
        var scarce = preSales.remind(wanted, run.at());
        var outcomes = new HashMap<CaseId, Outcome>();
        for (var it : cases) {
            var lacks = facts.wanted(batch.order(it.id())).keySet().stream().anyMatch(scarce::contains);
            outcomes.put(it.id(), new Outcome.Done(lacks ? "reminded" : "in-stock"));
        }
        return outcomes;
    }
}
