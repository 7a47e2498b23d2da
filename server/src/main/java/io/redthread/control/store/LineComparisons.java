package io.redthread.control.store;

import static io.redthread.control.store.jooq.Tables.WATCHED_LINE;
import static io.redthread.control.store.jooq.Tables.WATCHED_ORDER;

import io.redthread.control.domain.LineFinding.Line;
import io.redthread.control.domain.LineFinding.Past;
import io.redthread.control.store.jooq.tables.WatchedLine;
import io.redthread.control.store.jooq.tables.WatchedOrder;
import io.redthread.platform.database.Rows;
import io.redthread.purchasing.PurchaseOrderId;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Lines beside those of the same goods from the same supplier: ranges of an index, a few rows of each. */
@Repository
public class LineComparisons {

    private static final int FEW = 5;
    private static final int OFTEN = 2;
    private static final int PRICES = 50;
    private static final int YEAR = 365;

    private static final List<SelectField<?>> COLUMNS = List.of(
            WATCHED_ORDER.ORDER_ID,
            WATCHED_ORDER.NUMBER,
            WATCHED_ORDER.BUYER,
            WATCHED_ORDER.DEPARTMENT_ID,
            WATCHED_ORDER.SUPPLIER_ID,
            WATCHED_ORDER.SUPPLIER_NAME,
            WATCHED_ORDER.SUBMITTED_AT,
            WATCHED_LINE.LINE_NO,
            WATCHED_LINE.SKU,
            WATCHED_LINE.NAME,
            WATCHED_LINE.QUANTITY,
            WATCHED_LINE.PRICE);

    private final DSLContext sql;

    LineComparisons(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Lines of these orders that came before within so many days, in an order that still counts, a few of each; a quantity
     * in which the goods are ordered time and again over the days looked back is a habit, not a double.
     */
    public Map<Line, List<Line>> twice(Collection<PurchaseOrderId> orders, int days, int lookback) {
        var line = WATCHED_LINE.as("line");
        var order = WATCHED_ORDER.as("order_of_line");
        var earlier = WATCHED_ORDER
                .SUBMITTED_AT
                .lt(order.SUBMITTED_AT)
                .and(WATCHED_ORDER.ORDER_ID.ne(order.ORDER_ID))
                .or(WATCHED_ORDER.ORDER_ID.eq(order.ORDER_ID).and(WATCHED_LINE.LINE_NO.lt(line.LINE_NO)));
        var same = DSL.lateral(DSL.select(COLUMNS)
                        .from(WATCHED_LINE)
                        .join(WATCHED_ORDER)
                        .on(WATCHED_ORDER.ORDER_ID.eq(WATCHED_LINE.ORDER_ID))
                        .where(WATCHED_LINE.SKU.eq(line.SKU))
                        .and(WATCHED_LINE.SUPPLIER_ID.eq(line.SUPPLIER_ID))
                        .and(WATCHED_LINE.QUANTITY.eq(line.QUANTITY))
                        .and(WATCHED_LINE.DAY.between(line.DAY.minus(days), line.DAY))
                        .and(WATCHED_ORDER.LEFT_AT.isNull())
                        .and(earlier)
                        .orderBy(WATCHED_LINE.DAY.desc())
                        .limit(FEW))
                .as("same");
        var habit = WATCHED_LINE.as("habit");
        var often = DSL.selectOne()
                .from(habit)
                .where(habit.SKU.eq(line.SKU))
                .and(habit.SUPPLIER_ID.eq(line.SUPPLIER_ID))
                .and(habit.QUANTITY.eq(line.QUANTITY))
                .and(habit.DAY.between(line.DAY.minus(lookback), line.DAY.minus(days + 1)))
                .limit(OFTEN)
                .asTable("often");
        return compared(
                line,
                order,
                same,
                orders,
                DSL.field(DSL.selectCount().from(often)).lt(OFTEN));
    }

    /** The newest prices before the lines of these orders, a few of each, for evidence. */
    public Map<Line, List<Line>> before(Collection<PurchaseOrderId> orders) {
        var line = WATCHED_LINE.as("line");
        var order = WATCHED_ORDER.as("order_of_line");
        var same = DSL.lateral(DSL.select(COLUMNS)
                        .from(WATCHED_LINE)
                        .join(WATCHED_ORDER)
                        .on(WATCHED_ORDER.ORDER_ID.eq(WATCHED_LINE.ORDER_ID))
                        .where(WATCHED_LINE.SKU.eq(line.SKU))
                        .and(WATCHED_LINE.SUPPLIER_ID.eq(line.SUPPLIER_ID))
                        .and(WATCHED_LINE.DAY.between(line.DAY.minus(YEAR), line.DAY))
                        .and(WATCHED_LINE.ORDER_ID.ne(line.ORDER_ID))
                        .and(WATCHED_ORDER.SUBMITTED_AT.lt(order.SUBMITTED_AT))
                        .orderBy(WATCHED_LINE.DAY.desc())
                        .limit(PRICES))
                .as("same");
        return compared(line, order, same, orders, DSL.noCondition());
    }

    private Map<Line, List<Line>> compared(
            WatchedLine line,
            WatchedOrder order,
            org.jooq.Table<?> same,
            Collection<PurchaseOrderId> orders,
            Condition which) {
        return sql.select(columns(line, order))
                .select(COLUMNS.stream()
                        .map(column -> same.field((org.jooq.Field<?>) column))
                        .toList())
                .from(line)
                .join(order)
                .on(order.ORDER_ID.eq(line.ORDER_ID))
                .crossJoin(same)
                .where(Rows.any(line.ORDER_ID, orders))
                .and(order.LEFT_AT.isNull())
                .and(which)
                .fetchGroups(row -> line(row, 0), row -> line(row, COLUMNS.size()));
    }

    /** What the goods of these orders cost before: the newest fifty prices within a year. */
    public Map<Line, Past> past(Collection<PurchaseOrderId> orders) {
        var line = WATCHED_LINE.as("line");
        var order = WATCHED_ORDER.as("order_of_line");
        var newest = DSL.select(WATCHED_LINE.PRICE)
                .from(WATCHED_LINE)
                .where(WATCHED_LINE.SKU.eq(line.SKU))
                .and(WATCHED_LINE.SUPPLIER_ID.eq(line.SUPPLIER_ID))
                .and(WATCHED_LINE.DAY.between(line.DAY.minus(YEAR), line.DAY))
                .and(WATCHED_LINE.ORDER_ID.lt(line.ORDER_ID).or(WATCHED_LINE.DAY.lt(line.DAY)))
                .and(WATCHED_LINE.ORDER_ID.ne(line.ORDER_ID))
                .orderBy(WATCHED_LINE.DAY.desc())
                .limit(PRICES)
                .asTable("newest");
        var price = newest.field(WATCHED_LINE.PRICE);
        var past = DSL.lateral(DSL.select(
                                DSL.count().as("count"),
                                DSL.percentileDisc(new BigDecimal("0.5"))
                                        .withinGroupOrderBy(price)
                                        .as("median"),
                                DSL.percentileDisc(new BigDecimal("0.9"))
                                        .withinGroupOrderBy(price)
                                        .as("high"))
                        .from(newest))
                .as("past");
        return sql.select(columns(line, order))
                .select(past.fields())
                .from(line)
                .join(order)
                .on(order.ORDER_ID.eq(line.ORDER_ID))
                .crossJoin(past)
                .where(Rows.any(line.ORDER_ID, orders))
                .and(order.LEFT_AT.isNull())
                .and(past.field("count", Integer.class).gt(0))
                .fetchMap(
                        row -> line(row, 0),
                        row -> new Past(
                                row.get("count", Integer.class),
                                row.get("median", BigDecimal.class),
                                row.get("high", BigDecimal.class)));
    }

    private static List<SelectField<?>> columns(WatchedLine line, WatchedOrder order) {
        return List.of(
                order.ORDER_ID,
                order.NUMBER,
                order.BUYER,
                order.DEPARTMENT_ID,
                order.SUPPLIER_ID,
                order.SUPPLIER_NAME,
                order.SUBMITTED_AT,
                line.LINE_NO,
                line.SKU,
                line.NAME,
                line.QUANTITY,
                line.PRICE);
    }

    private static Line line(Record row, int from) {
        return new Line(
                row.get(from, PurchaseOrderId.class),
                row.get(from + 1, String.class),
                row.get(from + 2, String.class),
                row.get(from + 3, io.redthread.identity.DepartmentId.class),
                row.get(from + 4, io.redthread.parties.SupplierId.class),
                row.get(from + 5, String.class),
                row.get(from + 6, java.time.Instant.class),
                row.get(from + 7, Integer.class),
                row.get(from + 8, String.class),
                row.get(from + 9, String.class),
                row.get(from + 10, BigDecimal.class),
                row.get(from + 11, BigDecimal.class));
    }
}
