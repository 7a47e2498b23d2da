package io.redthread.sales.store;

import static io.redthread.sales.store.jooq.Tables.SALES_ORDER_LINE;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.platform.database.Rows;
import io.redthread.process.CaseId;
import io.redthread.sales.LineKind;
import io.redthread.sales.OrderId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Sums what orders want of each SKU. */
@Repository
public class OrderedGoods {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final DSLContext sql;

    OrderedGoods(DSLContext sql) {
        this.sql = sql;
    }

    /** So many percent of each SKU ordered, rounded down to whole units; SKUs of which that is nothing are left out. */
    public Map<Sku, Quantity> percentOf(Collection<CaseId> orders, int percent) {
        var ids = orders.stream().map(id -> new OrderId(id.value())).toList();
        var wanted = new TreeMap<Sku, Quantity>();
        sql.select(SALES_ORDER_LINE.SKU, DSL.sum(SALES_ORDER_LINE.QUANTITY))
                .from(SALES_ORDER_LINE)
                .where(Rows.any(SALES_ORDER_LINE.ORDER_ID, ids))
                .and(SALES_ORDER_LINE.KIND.eq(LineKind.GOODS))
                .and(SALES_ORDER_LINE.SKU.isNotNull())
                .groupBy(SALES_ORDER_LINE.SKU)
                .forEach(row -> {
                    var part =
                            row.value2().multiply(BigDecimal.valueOf(percent)).divide(HUNDRED, 0, RoundingMode.DOWN);
                    if (part.signum() > 0) {
                        wanted.put(new Sku(row.value1()), new Quantity(part, Uom.PCS));
                    }
                });
        return wanted;
    }
}
