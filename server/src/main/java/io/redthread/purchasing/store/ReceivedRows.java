package io.redthread.purchasing.store;

import static io.redthread.purchasing.store.jooq.Tables.PURCHASE_ORDER;
import static io.redthread.purchasing.store.jooq.Tables.PURCHASE_ORDER_LINE;
import static io.redthread.purchasing.store.jooq.Tables.RECEIVED_LINE;

import io.redthread.inventory.WarehouseId;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.purchasing.ExpectedLine;
import io.redthread.purchasing.PricedLine;
import io.redthread.purchasing.PurchaseOrderId;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Counts what has come of the lines of a locked order. */
@Repository
public class ReceivedRows {

    private final DSLContext sql;

    ReceivedRows(DSLContext sql) {
        this.sql = sql;
    }

    /** So much more has come of these lines, of which so many percent too much is tolerated. */
    public void add(
            PurchaseOrderId id, Collection<ExpectedLine> lines, Map<Integer, BigDecimal> more, BigDecimal most) {
        var came =
                lines.stream().filter(line -> more.containsKey(line.lineNo())).toList();
        Rows.of("known", came)
                .with(RECEIVED_LINE.ORDER_ID, it -> id)
                .with(RECEIVED_LINE.LINE_NO, ExpectedLine::lineNo)
                .with(RECEIVED_LINE.ORDERED, it -> it.ordered().amount())
                .with(RECEIVED_LINE.TOLERANCE, it -> most)
                .with(RECEIVED_LINE.RECEIVED, it -> BigDecimal.ZERO)
                .insertInto(sql, RECEIVED_LINE)
                .onConflictDoNothing()
                .execute();
        var rows = Rows.of("came", came)
                .with(RECEIVED_LINE.LINE_NO, ExpectedLine::lineNo)
                .with(RECEIVED_LINE.ORDERED, it -> it.ordered().amount())
                .with(RECEIVED_LINE.RECEIVED, it -> more.get(it.lineNo()));
        var updated = sql.update(RECEIVED_LINE)
                .set(RECEIVED_LINE.RECEIVED, RECEIVED_LINE.RECEIVED.plus(rows.field(RECEIVED_LINE.RECEIVED)))
                .set(RECEIVED_LINE.ORDERED, rows.field(RECEIVED_LINE.ORDERED))
                .set(RECEIVED_LINE.TOLERANCE, DSL.greatest(RECEIVED_LINE.TOLERANCE, DSL.val(most)))
                .from(rows.table())
                .where(RECEIVED_LINE.ORDER_ID.eq(id))
                .and(RECEIVED_LINE.LINE_NO.eq(rows.field(RECEIVED_LINE.LINE_NO)))
                .execute();
        RowCounts.expect(came.size(), updated, "received lines");
    }

    /** So much of these lines has gone back. */
    public void subtract(PurchaseOrderId id, Map<Integer, BigDecimal> less) {
        var rows = Rows.of("gone", List.copyOf(less.entrySet()))
                .with(RECEIVED_LINE.LINE_NO, Map.Entry::getKey)
                .with(RECEIVED_LINE.RECEIVED, Map.Entry::getValue);
        var updated = sql.update(RECEIVED_LINE)
                .set(RECEIVED_LINE.RECEIVED, RECEIVED_LINE.RECEIVED.minus(rows.field(RECEIVED_LINE.RECEIVED)))
                .from(rows.table())
                .where(RECEIVED_LINE.ORDER_ID.eq(id))
                .and(RECEIVED_LINE.LINE_NO.eq(rows.field(RECEIVED_LINE.LINE_NO)))
                .execute();
        RowCounts.expect(less.size(), updated, "lines taken back");
    }

    /** The order was changed: its lines, as far as some of them have come, are measured by what is ordered now. */
    public void reordered(PurchaseOrderId id, List<PricedLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var rows = Rows.of("now", lines)
                .with(RECEIVED_LINE.LINE_NO, it -> it.content().lineNo())
                .with(RECEIVED_LINE.ORDERED, it -> it.base().amount());
        sql.update(RECEIVED_LINE)
                .set(RECEIVED_LINE.ORDERED, rows.field(RECEIVED_LINE.ORDERED))
                .from(rows.table())
                .where(RECEIVED_LINE.ORDER_ID.eq(id))
                .and(RECEIVED_LINE.LINE_NO.eq(rows.field(RECEIVED_LINE.LINE_NO)))
                .execute();
    }

    /** All or half of the goods of orders of the past have come; half is rounded down to whole ones. */
    void past(Collection<PurchaseOrderId> whole, Collection<PurchaseOrderId> half) {
        count(whole, PURCHASE_ORDER_LINE.BASE_QUANTITY);
        count(half, DSL.floor(PURCHASE_ORDER_LINE.BASE_QUANTITY.div(2)));
    }

    private void count(Collection<PurchaseOrderId> orders, Field<BigDecimal> much) {
        if (!orders.isEmpty()) {
            sql.insertInto(RECEIVED_LINE)
                    .columns(
                            RECEIVED_LINE.ORDER_ID,
                            RECEIVED_LINE.LINE_NO,
                            RECEIVED_LINE.ORDERED,
                            RECEIVED_LINE.TOLERANCE,
                            RECEIVED_LINE.RECEIVED)
                    .select(sql.select(
                                    PURCHASE_ORDER_LINE.ORDER_ID,
                                    PURCHASE_ORDER_LINE.LINE_NO,
                                    PURCHASE_ORDER_LINE.BASE_QUANTITY,
                                    DSL.val(BigDecimal.ZERO),
                                    much)
                            .from(PURCHASE_ORDER_LINE)
                            .where(Rows.any(PURCHASE_ORDER_LINE.ORDER_ID, orders)))
                    .execute();
        }
    }

    /** Where the goods of the order are wanted; absent where any warehouse takes them in. */
    public Optional<WarehouseId> warehouse(PurchaseOrderId id) {
        return sql.select(PURCHASE_ORDER.WAREHOUSE_ID)
                .from(PURCHASE_ORDER)
                .where(PURCHASE_ORDER.ID.eq(id))
                .fetchOptional(PURCHASE_ORDER.WAREHOUSE_ID);
    }

    /** Says where they are wanted. */
    public void deliver(PurchaseOrderId id, Optional<WarehouseId> warehouse) {
        var updated = sql.update(PURCHASE_ORDER)
                .set(PURCHASE_ORDER.WAREHOUSE_ID, warehouse.orElse(null))
                .where(PURCHASE_ORDER.ID.eq(id))
                .execute();
        RowCounts.expect(1, updated, "delivery warehouse");
    }
}
