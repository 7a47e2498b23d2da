package io.redthread.purchasing;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.purchasing.store.PriceRows;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What orders pay for their goods (采购成交行), in bulk; no data scope, the asker keeps it. */
@Service
@Transactional(readOnly = true)
public class PaidLines {

    private final PriceRows rows;

    PaidLines(PriceRows rows) {
        this.rows = rows;
    }

    /**
     * A line as it was last decided.
     *
     * @param lineNo its number on the order
     * @param sku which goods
     * @param price per base unit in the company's currency, without tax, at most 6 decimals
     * @param quantity how much, in the base unit
     */
    public record PaidLine(int lineNo, Sku sku, BigDecimal price, Quantity quantity) {}

    /** The lines of these orders by their numbers; one statement. */
    public Map<PurchaseOrderId, List<PaidLine>> of(Collection<PurchaseOrderId> orders) {
        return orders.isEmpty() ? Map.of() : rows.ofOrders(orders);
    }
}
