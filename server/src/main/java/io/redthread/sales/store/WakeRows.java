package io.redthread.sales.store;

import static io.redthread.sales.store.jooq.Tables.BACK_ORDER_WAKE;
import static io.redthread.sales.store.jooq.Tables.ORDER_STATE;
import static io.redthread.sales.store.jooq.Tables.SALES_ORDER;
import static io.redthread.sales.store.jooq.Tables.SALES_ORDER_LINE;

import io.redthread.kernel.Sku;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderStatus;
import io.redthread.sales.WaitingOrders.Linked;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Which back orders wait for which goods, and when goods were there for them. */
@Repository
public class WakeRows {

    private final DSLContext sql;

    WakeRows(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Goods are there for an order.
     *
     * @param order which
     * @param sku what
     */
    public record Wake(OrderId order, Sku sku) {}

    /** Keeps for which orders which goods were there at that moment. */
    public void woken(List<Wake> wakes, Instant at) {
        if (wakes.isEmpty()) {
            return;
        }
        var inserted = Rows.of("given", wakes)
                .with(BACK_ORDER_WAKE.ORDER_ID, Wake::order)
                .with(BACK_ORDER_WAKE.SKU, it -> it.sku().code())
                .with(BACK_ORDER_WAKE.AT, it -> at)
                .insertInto(sql, BACK_ORDER_WAKE)
                .execute();
        RowCounts.expect(wakes.size(), inserted, "back order wakes");
    }

    /** Back orders with a line of these goods, the oldest first. */
    public List<Linked> waiting(Collection<Sku> skus, int most) {
        return sql.select(
                        SALES_ORDER.ID,
                        SALES_ORDER.NUMBER,
                        ORDER_STATE.STATUS,
                        ORDER_STATE.DUE_AT,
                        ORDER_STATE.ACCEPTED_AT)
                .from(ORDER_STATE)
                .join(SALES_ORDER)
                .on(SALES_ORDER.ID.eq(ORDER_STATE.ORDER_ID))
                .where(ORDER_STATE.STATUS.eq(OrderStatus.BACK_ORDER))
                .and(DSL.exists(DSL.selectOne()
                        .from(SALES_ORDER_LINE)
                        .where(SALES_ORDER_LINE.ORDER_ID.eq(ORDER_STATE.ORDER_ID))
                        .and(Rows.any(SALES_ORDER_LINE.SKU, codes(skus)))))
                .orderBy(ORDER_STATE.ACCEPTED_AT, ORDER_STATE.ORDER_ID)
                .limit(most)
                .fetch(row -> new Linked(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /** Orders for which some of these goods were there in that time, the first first; each with its first moment. */
    public List<Linked> woken(Collection<Sku> skus, Instant from, Instant until, int most) {
        var first = DSL.min(BACK_ORDER_WAKE.AT);
        return sql.select(SALES_ORDER.ID, SALES_ORDER.NUMBER, ORDER_STATE.STATUS, ORDER_STATE.DUE_AT, first)
                .from(BACK_ORDER_WAKE)
                .join(SALES_ORDER)
                .on(SALES_ORDER.ID.eq(BACK_ORDER_WAKE.ORDER_ID))
                .join(ORDER_STATE)
                .on(ORDER_STATE.ORDER_ID.eq(BACK_ORDER_WAKE.ORDER_ID))
                .where(Rows.any(BACK_ORDER_WAKE.SKU, codes(skus)))
                .and(BACK_ORDER_WAKE.AT.ge(from))
                .and(BACK_ORDER_WAKE.AT.lt(until))
                .groupBy(SALES_ORDER.ID, SALES_ORDER.NUMBER, ORDER_STATE.STATUS, ORDER_STATE.DUE_AT)
                .orderBy(first, SALES_ORDER.ID)
                .limit(most)
                .fetch(row -> new Linked(row.value1(), row.value2(), row.value3(), row.value4(), row.get(first)));
    }

    private static List<String> codes(Collection<Sku> skus) {
        return skus.stream().map(Sku::code).toList();
    }
}
