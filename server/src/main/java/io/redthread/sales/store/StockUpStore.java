package io.redthread.sales.store;

import static io.redthread.sales.store.jooq.Tables.ORDER_STATE;
import static io.redthread.sales.store.jooq.Tables.SALES_ORDER_LINE;
import static io.redthread.sales.store.jooq.Tables.STOCK_UP;

import io.redthread.kernel.Sku;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.Rows;
import io.redthread.process.NodeCode;
import io.redthread.sales.OrderStatus;
import io.redthread.sales.PreSales.Demand;
import io.redthread.sales.PreSales.OpenReminder;
import io.redthread.sales.StockUpId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What pre-sales wait for, and the reminders about it. */
@Repository
public class StockUpStore {

    private final DSLContext sql;
    private final IdBlocks ids;

    StockUpStore(DSLContext sql, IdBlocks ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** The id of the next reminder. */
    public StockUpId nextId() {
        return new StockUpId(ids.next("sales", "stock_up_id"));
    }

    /** How much of which goods orders want that wait for their balance; kits as they were ordered. */
    public Map<Sku, Demand> demand() {
        var demand = new HashMap<Sku, Demand>();
        sql.select(
                        SALES_ORDER_LINE.SKU,
                        DSL.countDistinct(SALES_ORDER_LINE.ORDER_ID),
                        DSL.sum(SALES_ORDER_LINE.QUANTITY))
                .from(ORDER_STATE)
                .join(SALES_ORDER_LINE)
                .on(SALES_ORDER_LINE.ORDER_ID.eq(ORDER_STATE.ORDER_ID))
                .where(ORDER_STATE.STATUS.eq(DSL.inline(OrderStatus.WAITING, ORDER_STATE.STATUS)))
                .and(ORDER_STATE.NODE.eq(DSL.inline(NodeCode.BALANCE.value())))
                .and(SALES_ORDER_LINE.SKU.isNotNull())
                .groupBy(SALES_ORDER_LINE.SKU)
                .forEach(row -> demand.put(new Sku(row.value1()), new Demand(row.value2(), row.value3())));
        return demand;
    }

    /** Opens reminders for goods of which none is open; answers those that are new. */
    public List<Reminder> open(List<Reminder> reminders) {
        var rows = Rows.of("reminder", reminders)
                .with(STOCK_UP.ID, Reminder::id)
                .with(STOCK_UP.SKU, it -> it.sku().code())
                .with(STOCK_UP.WANTED, Reminder::wanted)
                .with(STOCK_UP.AVAILABLE, Reminder::available)
                .with(STOCK_UP.REMINDED_AT, Reminder::remindedAt);
        var fresh = rows.insertInto(sql, STOCK_UP)
                .onConflictDoNothing()
                .returning(STOCK_UP.ID)
                .fetchSet(STOCK_UP.ID);
        return reminders.stream().filter(it -> fresh.contains(it.id())).toList();
    }

    /** The open reminders by goods. */
    public Map<Sku, OpenReminder> openReminders() {
        return sql
                .select(STOCK_UP.ID, STOCK_UP.SKU, STOCK_UP.REMINDED_AT)
                .from(STOCK_UP)
                .where(STOCK_UP.DONE_AT.isNull())
                .stream()
                .collect(Collectors.toMap(
                        row -> new Sku(row.value2()), row -> new OpenReminder(row.value1(), row.value3())));
    }

    /** Closes an open reminder; answers of which goods, none when it was not open. */
    public Optional<Sku> close(StockUpId id, Instant now, String by, String note) {
        return sql.update(STOCK_UP)
                .set(STOCK_UP.DONE_AT, now)
                .set(STOCK_UP.DONE_BY, by)
                .set(STOCK_UP.NOTE, note)
                .where(STOCK_UP.ID.eq(id))
                .and(STOCK_UP.DONE_AT.isNull())
                .returning(STOCK_UP.SKU)
                .fetchOptional(STOCK_UP.SKU)
                .map(Sku::new);
    }

    /**
     * A reminder to stock up.
     *
     * @param id which
     * @param sku the goods
     * @param wanted how much was pre-sold then
     * @param available how much could be promised then
     * @param remindedAt when
     */
    public record Reminder(StockUpId id, Sku sku, BigDecimal wanted, BigDecimal available, Instant remindedAt) {}
}
