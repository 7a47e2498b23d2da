package io.redthread.boards;

import io.redthread.boards.domain.BoughtFact;
import io.redthread.boards.store.FactWriting;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.Sku;
import io.redthread.platform.database.Touches.Place;
import io.redthread.platform.database.Touches.Touch;
import io.redthread.purchasing.PurchaseFact;
import io.redthread.purchasing.PurchaseFacts;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.receiving.GoodsReceiptReads;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Purchase orders with what came of them. */
@Component
class PurchaseSource implements FactSource {

    private final PurchaseFacts orders;
    private final GoodsReceiptReads receipts;
    private final TopCategories categories;
    private final FactWriting facts;
    private final Clock clock;

    PurchaseSource(
            PurchaseFacts orders,
            GoodsReceiptReads receipts,
            TopCategories categories,
            FactWriting facts,
            Clock clock) {
        this.orders = orders;
        this.receipts = receipts;
        this.categories = categories;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public Subject subject() {
        return Subject.PURCHASES;
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
        return orders.after(id, most).stream().map(PurchaseOrderId::value).toList();
    }

    @Override
    public void project(List<Long> ids) {
        var wanted = ids.stream().map(PurchaseOrderId::new).toList();
        var found = orders.of(wanted);
        if (found.isEmpty()) {
            return;
        }
        var arrived = receipts.lastOf(wanted);
        var today = CompanyDay.today(clock);
        var tops = categories.of(found.stream().map(PurchaseSource::main).collect(Collectors.toSet()));
        facts.replacePurchases(found.stream()
                .map(it -> new BoughtFact(
                        it, tops.getOrDefault(main(it), ""), Optional.ofNullable(arrived.get(it.id())), today))
                .toList());
    }

    @Override
    public void passTime() {
        facts.passDue(CompanyDay.today(clock));
    }

    private static String main(PurchaseFact order) {
        return order.mainGoods().map(Sku::code).orElse("");
    }
}
