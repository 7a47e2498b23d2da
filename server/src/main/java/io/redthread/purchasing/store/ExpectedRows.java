package io.redthread.purchasing.store;

import static io.redthread.purchasing.store.jooq.Tables.PURCHASE_ORDER;
import static io.redthread.purchasing.store.jooq.Tables.PURCHASE_ORDER_LINE;
import static io.redthread.purchasing.store.jooq.Tables.RECEIVED_LINE;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.purchasing.ExpectedFilter;
import io.redthread.purchasing.ExpectedLine;
import io.redthread.purchasing.ExpectedOrder;
import io.redthread.purchasing.OrderState;
import io.redthread.purchasing.PurchaseOrderId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads what is still to come of orders that suppliers have. */
@Repository
public class ExpectedRows {

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final Field<BigDecimal> RECEIVED = DSL.coalesce(RECEIVED_LINE.RECEIVED, DSL.val(BigDecimal.ZERO));

    private static final Field<Integer> OPEN_LINES = DSL.field(DSL.selectCount()
                    .from(PURCHASE_ORDER_LINE)
                    .leftJoin(RECEIVED_LINE)
                    .on(RECEIVED_LINE.ORDER_ID.eq(PURCHASE_ORDER_LINE.ORDER_ID))
                    .and(RECEIVED_LINE.LINE_NO.eq(PURCHASE_ORDER_LINE.LINE_NO))
                    .where(PURCHASE_ORDER_LINE.ORDER_ID.eq(PURCHASE_ORDER.ID))
                    .and(RECEIVED.lt(PURCHASE_ORDER_LINE.BASE_QUANTITY)))
            .as("open_lines");

    private static final List<SelectField<?>> COLUMNS = List.of(
            PURCHASE_ORDER.ID,
            PURCHASE_ORDER.NUMBER,
            PURCHASE_ORDER.STATE,
            PURCHASE_ORDER.SUPPLIER_ID,
            PURCHASE_ORDER.SUPPLIER_NAME,
            PURCHASE_ORDER.WAREHOUSE_ID,
            PURCHASE_ORDER.DUE_ON,
            PURCHASE_ORDER.CONFIRMED_ON,
            PURCHASE_ORDER.URGENT,
            PURCHASE_ORDER.LINE_COUNT,
            OPEN_LINES);

    private static final Listing LISTING = new Listing(PURCHASE_ORDER, PURCHASE_ORDER.ID.coerce(Long.class), "dueOn")
            .sortable("dueOn", PURCHASE_ORDER.DUE_ON)
            .sortable("number", PURCHASE_ORDER.NUMBER)
            .sortable("supplierName", PURCHASE_ORDER.SUPPLIER_NAME);

    private final DSLContext sql;

    ExpectedRows(DSLContext sql) {
        this.sql = sql;
    }

    /** One page; today decides what is overdue. */
    public Page<ExpectedOrder> page(ExpectedFilter filter, LocalDate today, PageQuery page) {
        return LISTING.page(sql, page, where(filter, today), COLUMNS, ExpectedRows::order);
    }

    /** The expected order of that number. */
    public Optional<ExpectedOrder> byNumber(String number) {
        return one(PURCHASE_ORDER.NUMBER.eq(number.toUpperCase(Locale.ROOT)));
    }

    /** The expected order of that id. */
    public Optional<ExpectedOrder> byId(PurchaseOrderId id) {
        return one(PURCHASE_ORDER.ID.eq(id));
    }

    /** The lines of an order with what has come, and what may come with so many percent more. */
    public List<ExpectedLine> lines(PurchaseOrderId id, BigDecimal tolerance) {
        return sql.select(
                        PURCHASE_ORDER_LINE.LINE_NO,
                        PURCHASE_ORDER_LINE.SKU,
                        PURCHASE_ORDER_LINE.NAME,
                        PURCHASE_ORDER_LINE.BASE_QUANTITY,
                        PURCHASE_ORDER_LINE.BASE_UOM,
                        RECEIVED)
                .from(PURCHASE_ORDER_LINE)
                .leftJoin(RECEIVED_LINE)
                .on(RECEIVED_LINE.ORDER_ID.eq(PURCHASE_ORDER_LINE.ORDER_ID))
                .and(RECEIVED_LINE.LINE_NO.eq(PURCHASE_ORDER_LINE.LINE_NO))
                .where(PURCHASE_ORDER_LINE.ORDER_ID.eq(id))
                .orderBy(PURCHASE_ORDER_LINE.LINE_NO)
                .fetch(row -> {
                    var uom = new Uom(row.value5());
                    return new ExpectedLine(
                            row.value1(),
                            new Sku(row.value2()),
                            row.value3(),
                            new Quantity(row.value4(), uom),
                            new Quantity(row.value6(), uom),
                            new Quantity(most(row.value4(), tolerance), uom));
                });
    }

    /** So many percent more, rounded down to what a quantity can say. */
    static BigDecimal most(BigDecimal ordered, BigDecimal tolerance) {
        return ordered.multiply(tolerance.add(BigDecimal.valueOf(100)))
                .movePointLeft(2)
                .setScale(Quantity.SCALE, RoundingMode.DOWN);
    }

    private Optional<ExpectedOrder> one(Condition which) {
        return sql.select(COLUMNS)
                .from(PURCHASE_ORDER)
                .where(which)
                .and(expected())
                .fetchOptional(ExpectedRows::order);
    }

    private static Condition expected() {
        return PURCHASE_ORDER.STATE.in(OrderState.RELEASED, OrderState.PARTLY_RECEIVED);
    }

    private static Condition where(ExpectedFilter filter, LocalDate today) {
        var where = expected();
        if (filter.q() != null && !filter.q().isBlank()) {
            var text = filter.q().strip();
            where = where.and(PURCHASE_ORDER
                    .NUMBER
                    .startsWith(text.toUpperCase(Locale.ROOT))
                    .or(PURCHASE_ORDER.SUPPLIER_NAME.containsIgnoreCase(text)));
        }
        if (filter.supplier() != null) {
            where = where.and(PURCHASE_ORDER.SUPPLIER_ID.eq(filter.supplier()));
        }
        if (filter.warehouse() != null) {
            where = where.and(
                    PURCHASE_ORDER.WAREHOUSE_ID.eq(filter.warehouse()).or(PURCHASE_ORDER.WAREHOUSE_ID.isNull()));
        }
        return Boolean.TRUE.equals(filter.overdue()) ? where.and(PURCHASE_ORDER.DUE_ON.lt(today)) : where;
    }

    private static ExpectedOrder order(Record row) {
        var due = row.get(PURCHASE_ORDER.DUE_ON);
        return new ExpectedOrder(
                row.get(PURCHASE_ORDER.ID),
                row.get(PURCHASE_ORDER.NUMBER),
                row.get(PURCHASE_ORDER.STATE),
                row.get(PURCHASE_ORDER.SUPPLIER_ID),
                row.get(PURCHASE_ORDER.SUPPLIER_NAME),
                row.get(PURCHASE_ORDER.WAREHOUSE_ID),
                NEVER.equals(due) ? null : due,
                row.get(PURCHASE_ORDER.CONFIRMED_ON) != null,
                row.get(PURCHASE_ORDER.URGENT),
                row.get(PURCHASE_ORDER.LINE_COUNT),
                row.get(OPEN_LINES));
    }
}
