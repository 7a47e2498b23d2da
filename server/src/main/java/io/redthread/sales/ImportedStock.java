package io.redthread.sales;

import io.redthread.inventory.ImportedOpening;
import io.redthread.parties.ShopId;
import io.redthread.process.CaseState;
import io.redthread.process.Cases;
import io.redthread.sales.store.OrderedGoods;
import java.util.EnumSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opening stock of imported history: so many percent of what was ordered of each SKU, so that some orders fall short; then
 * the orders that waited for it go on. One transaction: killed in between, it is done again from the start.
 */
@Component
class ImportedStock {

    /** What imported orders wait for until their import is complete. */
    static final String WAITS_FOR = "opening-stock";

    private final OrderedGoods ordered;
    private final ImportedOpening opening;
    private final Cases cases;

    ImportedStock(OrderedGoods ordered, ImportedOpening opening, Cases cases) {
        this.ordered = ordered;
        this.opening = opening;
        this.cases = cases;
    }

    @Transactional
    public void release(ShopId shop, int percent) {
        var waiting = cases.waitingFor(shop.value(), WAITS_FOR);
        if (!waiting.isEmpty()) {
            opening.post(ordered.percentOf(waiting, percent));
            cases.retry(waiting, EnumSet.of(CaseState.WAITING));
        }
    }
}
