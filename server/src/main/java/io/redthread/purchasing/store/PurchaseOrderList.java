package io.redthread.purchasing.store;

import static io.redthread.purchasing.store.jooq.Tables.PURCHASE_ORDER;
import static io.redthread.purchasing.store.jooq.Tables.PURCHASE_ORDER_LINE;

import io.redthread.kernel.CompanyDay;
import io.redthread.parties.SupplierId;
import io.redthread.platform.database.Rows;
import io.redthread.platform.numbering.NumberEnds;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.purchasing.OrderFilter;
import io.redthread.purchasing.OrderScope;
import io.redthread.purchasing.OrderState;
import io.redthread.purchasing.OrderView;
import io.redthread.purchasing.RequisitionView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The list of purchase orders: filtered, sorted, page by page, counted. */
@Repository
public class PurchaseOrderList {

    private static final int FETCH = 1_000;
    private static final int COUNT_LIMIT = 10_000;

    private static final Listing LISTING = new Listing(
                    PURCHASE_ORDER, PURCHASE_ORDER.ID.coerce(Long.class), "-createdAt")
            .sortable("createdAt", PURCHASE_ORDER.CREATED_AT)
            .sortable("amount", PURCHASE_ORDER.AMOUNT)
            .sortable("number", PURCHASE_ORDER.NUMBER);

    private final DSLContext sql;
    private final NumberEnds ends;

    PurchaseOrderList(DSLContext sql, NumberEnds ends) {
        this.sql = sql;
        this.ends = ends;
    }

    /** One page. */
    public Page<OrderView> page(OrderFilter filter, List<SupplierId> found, OrderScope scope, PageQuery page) {
        return LISTING.page(sql, page, where(filter, found, scope), OrderColumns.ALL, OrderColumns::view);
    }

    /** Shows every order that matches, the newest first. */
    public void each(OrderFilter filter, List<SupplierId> found, OrderScope scope, Consumer<OrderView> visitor) {
        try (var rows = sql.select(OrderColumns.ALL)
                .from(PURCHASE_ORDER)
                .where(where(filter, found, scope))
                .orderBy(PURCHASE_ORDER.CREATED_AT.desc(), PURCHASE_ORDER.ID.desc())
                .fetchSize(FETCH)
                .fetchLazy()) {
            rows.forEach(row -> visitor.accept(OrderColumns.view(row)));
        }
    }

    /** How many are in each state, each counted to 10,000 at most; one statement. */
    public Map<OrderState, Integer> counts(OrderScope scope) {
        var fields = new ArrayList<Field<Integer>>();
        for (var state : OrderState.values()) {
            fields.add(DSL.field(DSL.selectCount()
                            .from(DSL.selectOne()
                                    .from(PURCHASE_ORDER)
                                    .where(PURCHASE_ORDER.STATE.eq(state))
                                    .and(seen(scope))
                                    .limit(COUNT_LIMIT)))
                    .as(state.name().toLowerCase(Locale.ROOT)));
        }
        var row = sql.select(fields).fetchSingle();
        var counts = new EnumMap<OrderState, Integer>(OrderState.class);
        Arrays.stream(OrderState.values()).forEach(state -> counts.put(state, row.get(fields.get(state.ordinal()))));
        return counts;
    }

    private Condition where(OrderFilter filter, List<SupplierId> found, OrderScope scope) {
        var where = seen(scope);
        var typed = filter.q() == null ? "" : filter.q().strip();
        if (!typed.isEmpty()) {
            where = where.and(
                    typed.toUpperCase(Locale.ROOT).startsWith("PO-")
                            ? PURCHASE_ORDER.NUMBER.startsWith(typed.toUpperCase(Locale.ROOT))
                            : Rows.any(PURCHASE_ORDER.SUPPLIER_ID, found)
                                    .or(ends.match(PURCHASE_ORDER.NUMBER, "PO", typed)));
        }
        if (filter.state() != null && !filter.state().isEmpty()) {
            where = where.and(Rows.any(PURCHASE_ORDER.STATE, filter.state()));
        }
        where = and(where, PURCHASE_ORDER.DEPARTMENT_ID, filter.department());
        where = and(where, PURCHASE_ORDER.SUPPLIER_ID, filter.supplier());
        where = and(where, PURCHASE_ORDER.BUYER, filter.buyer());
        where = and(where, PURCHASE_ORDER.URGENT, filter.urgent());
        where = and(where, PURCHASE_ORDER.CROSS_BORDER, filter.crossBorder());
        where = and(where, PURCHASE_ORDER.GOODS, filter.goods());
        if (filter.amountFrom() != null) {
            where = where.and(PURCHASE_ORDER.AMOUNT.ge(filter.amountFrom()));
        }
        if (filter.amountTo() != null) {
            where = where.and(PURCHASE_ORDER.AMOUNT.le(filter.amountTo()));
        }
        if (Boolean.TRUE.equals(filter.unconfirmed())) {
            where = where.and(PURCHASE_ORDER.STATE.eq(OrderState.RELEASED)).and(PURCHASE_ORDER.CONFIRMED_AT.isNull());
        }
        if (filter.agreement() != null) {
            where = where.and(withLine(PURCHASE_ORDER_LINE.AGREEMENT_ID.eq(filter.agreement())));
        }
        if (filter.requisition() != null) {
            where = where.and(withLine(PURCHASE_ORDER_LINE
                    .SOURCE_ID
                    .eq(filter.requisition().value())
                    .and(PURCHASE_ORDER_LINE.SOURCE_KIND.eq(RequisitionView.KIND))));
        }
        return where.and(days(filter));
    }

    private static Condition withLine(Condition line) {
        return DSL.exists(DSL.selectOne()
                .from(PURCHASE_ORDER_LINE)
                .where(PURCHASE_ORDER_LINE.ORDER_ID.eq(PURCHASE_ORDER.ID))
                .and(line));
    }

    private static <T> Condition and(Condition where, Field<T> column, @Nullable T value) {
        return value == null ? where : where.and(column.eq(value));
    }

    private static Condition days(OrderFilter filter) {
        var where = DSL.noCondition();
        if (filter.createdFrom() != null) {
            where = where.and(PURCHASE_ORDER.CREATED_AT.ge(CompanyDay.start(filter.createdFrom())));
        }
        if (filter.createdTo() != null) {
            var last = filter.createdTo().equals(LocalDate.MAX)
                    ? filter.createdTo()
                    : filter.createdTo().plusDays(1);
            where = where.and(PURCHASE_ORDER.CREATED_AT.lt(CompanyDay.start(last)));
        }
        return where;
    }

    private static Condition seen(OrderScope scope) {
        return switch (scope) {
            case OrderScope.All all -> DSL.noCondition();
            case OrderScope.Own own -> PURCHASE_ORDER.BUYER.eq(own.username());
            case OrderScope.Below below ->
                PURCHASE_ORDER
                        .BUYER
                        .eq(below.username())
                        .or(Rows.any(PURCHASE_ORDER.DEPARTMENT_ID, below.departments()));
        };
    }
}
