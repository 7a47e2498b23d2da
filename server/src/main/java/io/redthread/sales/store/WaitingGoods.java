package io.redthread.sales.store;

import static io.redthread.sales.store.jooq.Tables.ORDER_STATE;
import static io.redthread.sales.store.jooq.Tables.SALES_ORDER_LINE;

import io.redthread.kernel.Sku;
import io.redthread.sales.LineKind;
import io.redthread.sales.OrderStatus;
import io.redthread.sales.store.OrderStore.Waiting;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Sums what orders want that hold no stock yet. */
@Repository
public class WaitingGoods {

    private final DSLContext sql;

    WaitingGoods(DSLContext sql) {
        this.sql = sql;
    }

    private static final List<OrderStatus> EMPTY_HANDED =
            List.of(OrderStatus.RECEIVED, OrderStatus.IN_REVIEW, OrderStatus.BACK_ORDER);

    /**
     * How much of which goods is wanted by back orders and orders on their way to allocation, kits as they were ordered:
     * by all, or by those older than one.
     */
    public Map<Sku, BigDecimal> wanted(Optional<Waiting> before) {
        var wanted = new HashMap<Sku, BigDecimal>();
        sql.select(SALES_ORDER_LINE.SKU, DSL.sum(SALES_ORDER_LINE.QUANTITY))
                .from(ORDER_STATE)
                .join(SALES_ORDER_LINE)
                .on(SALES_ORDER_LINE.ORDER_ID.eq(ORDER_STATE.ORDER_ID))
                .where(ORDER_STATE.STATUS.in(EMPTY_HANDED))
                .and(SALES_ORDER_LINE.KIND.eq(DSL.inline(LineKind.GOODS, SALES_ORDER_LINE.KIND)))
                .and(SALES_ORDER_LINE.SKU.isNotNull())
                .and(before.map(it -> DSL.row(ORDER_STATE.ACCEPTED_AT, ORDER_STATE.ORDER_ID)
                                .lessThan(it.acceptedAt(), it.id()))
                        .orElse(DSL.noCondition()))
                .groupBy(SALES_ORDER_LINE.SKU)
                .forEach(row -> wanted.put(new Sku(row.value1()), row.value2()));
        return wanted;
    }
}
