package io.redthread.purchasing;

import io.redthread.kernel.Money;
import io.redthread.purchasing.domain.OrderTotals;
import java.math.BigDecimal;
import java.util.List;

/**
 * An order with what catalogue, rates and suppliers add to it.
 *
 * @param content what the buyer wrote
 * @param supplierName name of the supplier, or empty
 * @param rate what one of its currency is worth in the company's, pinned
 * @param goods as strict as its strictest line
 * @param lines its lines
 * @param totals what it costs
 */
public record PricedOrder(
        OrderContent content,
        String supplierName,
        BigDecimal rate,
        GoodsClass goods,
        List<PricedLine> lines,
        OrderTotals totals) {

    /** What counts for route and budget: with tax, in the company's currency, rounded once. */
    public Money amount() {
        return totals.amount();
    }
}
