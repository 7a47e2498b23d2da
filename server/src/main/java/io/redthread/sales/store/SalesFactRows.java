package io.redthread.sales.store;

import static io.redthread.sales.store.jooq.Tables.ALLOCATION;
import static io.redthread.sales.store.jooq.Tables.ORDER_STATE;
import static io.redthread.sales.store.jooq.Tables.ORDER_TOUCH;
import static io.redthread.sales.store.jooq.Tables.SALES_ORDER;
import static io.redthread.sales.store.jooq.Tables.SALES_ORDER_LINE;

import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import io.redthread.parties.ShopId;
import io.redthread.platform.database.Rows;
import io.redthread.platform.database.Touches;
import io.redthread.platform.database.Touches.Place;
import io.redthread.platform.database.Touches.Touch;
import io.redthread.sales.LineKind;
import io.redthread.sales.OrderId;
import io.redthread.sales.SalesFact;
import io.redthread.sales.SalesFact.Sold;
import io.redthread.sales.SalesFacts.Accepted;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads sales orders in bulk. */
@Repository
public class SalesFactRows {

    private static final Touches TOUCHES = new Touches(ORDER_TOUCH);

    private final DSLContext sql;

    SalesFactRows(DSLContext sql) {
        this.sql = sql;
    }

    /** The oldest transaction still running. */
    public long horizon() {
        return Touches.horizon(sql);
    }

    /** What was touched after that place and before the horizon. */
    public List<Touch> changed(Place after, long horizon, int most) {
        return TOUCHES.after(sql, after, horizon, most);
    }

    /** Throws away what was touched up to that place. */
    public void forget(Place upTo) {
        TOUCHES.forget(sql, upTo);
    }

    /** The next ids. */
    public List<OrderId> after(long id, int most) {
        return sql.select(SALES_ORDER.ID)
                .from(SALES_ORDER)
                .where(SALES_ORDER.ID.gt(new OrderId(id)))
                .orderBy(SALES_ORDER.ID)
                .limit(most)
                .fetch(SALES_ORDER.ID);
    }

    /** Orders accepted after that one and before that moment, in order. */
    public List<Accepted> accepted(Instant at, OrderId behind, Instant until, int most) {
        return sql.select(SALES_ORDER.ID, SALES_ORDER.ACCEPTED_AT)
                .from(SALES_ORDER)
                .where(DSL.row(SALES_ORDER.ACCEPTED_AT, SALES_ORDER.ID)
                        .gt(DSL.val(at), DSL.val(behind, SALES_ORDER.ID)))
                .and(SALES_ORDER.ACCEPTED_AT.lt(until))
                .orderBy(SALES_ORDER.ACCEPTED_AT, SALES_ORDER.ID)
                .limit(most)
                .fetch(row -> new Accepted(row.value1(), row.value2()));
    }

    /** How many orders each shop brought in that time. */
    public Map<ShopId, Long> perShop(Instant from, Instant until) {
        return sql
                .select(SALES_ORDER.SHOP_ID, DSL.count())
                .from(SALES_ORDER)
                .where(SALES_ORDER.ACCEPTED_AT.ge(from))
                .and(SALES_ORDER.ACCEPTED_AT.lt(until))
                .groupBy(SALES_ORDER.SHOP_ID)
                .fetch()
                .stream()
                .collect(Collectors.toMap(
                        row -> new ShopId(row.value1()), row -> row.value2().longValue()));
    }

    /** What is known of these. */
    public List<SalesFact> of(Collection<OrderId> ids) {
        var goods = sql.select(
                        SALES_ORDER_LINE.ORDER_ID,
                        SALES_ORDER_LINE.SKU,
                        SALES_ORDER_LINE.QUANTITY,
                        SALES_ORDER_LINE.QUANTITY.times(SALES_ORDER_LINE.UNIT_PRICE))
                .from(SALES_ORDER_LINE)
                .where(Rows.any(SALES_ORDER_LINE.ORDER_ID, ids))
                .and(SALES_ORDER_LINE.KIND.eq(LineKind.GOODS))
                .orderBy(SALES_ORDER_LINE.ORDER_ID, SALES_ORDER_LINE.LINE_NO)
                .fetchGroups(
                        row -> row.value1(),
                        row -> new Sold(Optional.ofNullable(row.value2()).map(Sku::new), row.value3(), row.value4()));
        var allocated = sql.select(ALLOCATION.ORDER_ID, ALLOCATION.WAREHOUSE_ID)
                .distinctOn(ALLOCATION.ORDER_ID)
                .from(ALLOCATION)
                .where(Rows.any(ALLOCATION.ORDER_ID, ids))
                .orderBy(ALLOCATION.ORDER_ID, ALLOCATION.RANK, ALLOCATION.WAREHOUSE_ID)
                .fetchMap(row -> row.value1(), row -> new WarehouseId(row.value2()));
        return sql.select(SALES_ORDER.fields())
                .select(ORDER_STATE.STATUS, ORDER_STATE.NODE, ORDER_STATE.PREFERRED_WAREHOUSE)
                .from(SALES_ORDER)
                .join(ORDER_STATE)
                .on(ORDER_STATE.ORDER_ID.eq(SALES_ORDER.ID))
                .where(Rows.any(SALES_ORDER.ID, ids))
                .fetch(row -> fact(row, goods, allocated));
    }

    private static SalesFact fact(Record row, Map<OrderId, List<Sold>> goods, Map<OrderId, WarehouseId> allocated) {
        var id = row.get(SALES_ORDER.ID);
        return new SalesFact(
                id,
                row.get(SALES_ORDER.NUMBER),
                new ShopId(row.get(SALES_ORDER.SHOP_ID)),
                row.get(SALES_ORDER.SCENARIO),
                row.get(ORDER_STATE.STATUS),
                row.get(ORDER_STATE.NODE),
                row.get(SALES_ORDER.ORDERED_AT),
                row.get(SALES_ORDER.ACCEPTED_AT),
                row.get(SALES_ORDER.PAID_AT) != null,
                row.get(SALES_ORDER.TOTAL_COMPANY),
                row.get(SALES_ORDER.DIVISION_CODE),
                row.get(SALES_ORDER.PROVINCE),
                Optional.ofNullable(allocated.get(id))
                        .or(() -> Optional.ofNullable(row.get(ORDER_STATE.PREFERRED_WAREHOUSE))
                                .map(WarehouseId::new)),
                goods.getOrDefault(id, List.of()));
    }
}
