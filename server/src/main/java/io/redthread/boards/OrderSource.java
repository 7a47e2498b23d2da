package io.redthread.boards;

import io.redthread.boards.domain.OrderFact;
import io.redthread.boards.store.FactWriting;
import io.redthread.platform.database.Touches.Place;
import io.redthread.platform.database.Touches.Touch;
import io.redthread.process.CaseFacts;
import io.redthread.process.CaseId;
import io.redthread.sales.OrderId;
import io.redthread.sales.SalesFacts;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Sales orders with their cases. */
@Component
class OrderSource implements FactSource {

    private final SalesFacts orders;
    private final CaseFacts cases;
    private final TopCategories categories;
    private final FactWriting facts;

    OrderSource(SalesFacts orders, CaseFacts cases, TopCategories categories, FactWriting facts) {
        this.orders = orders;
        this.cases = cases;
        this.categories = categories;
        this.facts = facts;
    }

    @Override
    public Subject subject() {
        return Subject.ORDERS;
    }

    @Override
    public long horizon() {
        return orders.horizon();
    }

    @Override
    public List<Touch> changed(Place after, long horizon, int most) {
        return orders.changed(after, horizon, most);
    }

    @Override
    public void forget(Place upTo) {
        orders.forget(upTo);
    }

    @Override
    public List<Long> after(long id, int most) {
        return orders.after(id, most).stream().map(OrderId::value).toList();
    }

    @Override
    public void project(List<Long> ids) {
        var found = orders.of(ids.stream().map(OrderId::new).toList());
        if (found.isEmpty()) {
            return;
        }
        var with = cases.of(ids.stream().map(CaseId::new).toList());
        var tops = categories.of(found.stream().map(OrderFact::main).collect(Collectors.toSet()));
        facts.replaceOrders(found.stream()
                .map(it -> OrderFact.of(
                        it, with.get(new CaseId(it.id().value())), tops.getOrDefault(OrderFact.main(it), "")))
                .toList());
    }
}
