package io.redthread.sales.store;

import static io.redthread.sales.store.jooq.Tables.ORDER_STATE;
import static io.redthread.sales.store.jooq.Tables.SALES_ORDER;

import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.Money;
import io.redthread.parties.ShopId;
import io.redthread.platform.database.Rows;
import io.redthread.platform.numbering.NumberEnds;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.sales.OrderFilter;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads orders for lists: each filter has its index, pages go by keyset. */
@Repository
public class OrderQueries {

    private static final Set<OrderStatus> ENDED = EnumSet.of(OrderStatus.COMPLETED, OrderStatus.CANCELLED);
    private static final Set<OrderStatus> OPEN = EnumSet.complementOf(EnumSet.copyOf(ENDED));
    private static final Table<?> ORDERS = SALES_ORDER.join(ORDER_STATE).on(ORDER_STATE.ORDER_ID.eq(SALES_ORDER.ID));
    private static final Listing NEWEST = listing(SALES_ORDER.ID, SALES_ORDER.ACCEPTED_AT);
    private static final Listing NEWEST_OF_STATUS = listing(ORDER_STATE.ORDER_ID, ORDER_STATE.ACCEPTED_AT);
    private static final List<Field<?>> COLUMNS = List.of(
            SALES_ORDER.ID,
            SALES_ORDER.NUMBER,
            SALES_ORDER.SHOP_ID,
            SALES_ORDER.PLATFORM_NUMBER,
            ORDER_STATE.STATUS,
            ORDER_STATE.NODE,
            ORDER_STATE.DUE_AT,
            SALES_ORDER.ORDERED_AT,
            SALES_ORDER.ACCEPTED_AT,
            SALES_ORDER.PAID_AT,
            SALES_ORDER.TOTAL,
            SALES_ORDER.CURRENCY,
            SALES_ORDER.LINE_COUNT,
            SALES_ORDER.RECIPIENT,
            SALES_ORDER.PROVINCE,
            SALES_ORDER.CITY,
            SALES_ORDER.FLAG,
            SALES_ORDER.STAFF_NOTE);

    private final DSLContext sql;
    private final Clock clock;
    private final NumberEnds ends;

    OrderQueries(DSLContext sql, Clock clock, NumberEnds ends) {
        this.sql = sql;
        this.clock = clock;
        this.ends = ends;
    }

    /** A page of orders; shops by id. */
    public Page<Row> page(OrderFilter filter, @Nullable List<Long> shops, PageQuery query) {
        var oneStatus = filter.status() != null && filter.status().size() == 1;
        var listing = oneStatus ? NEWEST_OF_STATUS : NEWEST;
        return listing.page(sql, query, where(filter, shops), COLUMNS, OrderQueries::row);
    }

    /** Both tables have the id and the moment of acceptance; the order of rows must come from the one that filters. */
    private static Listing listing(Field<OrderId> id, Field<Instant> acceptedAt) {
        return new Listing(ORDERS, id, "-acceptedAt")
                .sortable("acceptedAt", acceptedAt)
                .sortable("orderedAt", SALES_ORDER.ORDERED_AT)
                .sortable("dueAt", ORDER_STATE.DUE_AT)
                .sortable("number", SALES_ORDER.NUMBER)
                .sortable("total", SALES_ORDER.TOTAL_COMPANY);
    }

    /** The next so many orders behind one, newest first; without a count, for files. */
    public List<Row> newest(OrderFilter filter, @Nullable List<Long> shops, @Nullable Row behind, int most) {
        return sql.select(COLUMNS)
                .from(ORDERS)
                .where(where(filter, shops))
                .and(
                        behind == null
                                ? DSL.noCondition()
                                : DSL.row(SALES_ORDER.ACCEPTED_AT, SALES_ORDER.ID)
                                        .lessThan(behind.acceptedAt(), behind.id()))
                .orderBy(SALES_ORDER.ACCEPTED_AT.desc(), SALES_ORDER.ID.desc())
                .limit(most)
                .fetch(OrderQueries::row);
    }

    /** Open orders per status, from the index of statuses. */
    public Map<String, Long> openByStatus() {
        var counts = new TreeMap<String, Long>();
        sql.select(ORDER_STATE.STATUS, DSL.count())
                .from(ORDER_STATE)
                .where(ORDER_STATE.STATUS.in(OPEN))
                .groupBy(ORDER_STATE.STATUS)
                .forEach(row -> counts.put(row.value1().code(), row.value2().longValue()));
        return counts;
    }

    private Condition where(OrderFilter filter, @Nullable List<Long> shops) {
        return DSL.and(
                text(filter.q()),
                filter.status() == null ? DSL.noCondition() : ORDER_STATE.STATUS.in(statuses(filter.status())),
                filter.node() == null ? DSL.noCondition() : Rows.any(ORDER_STATE.NODE, filter.node()),
                shops == null ? DSL.noCondition() : Rows.any(SALES_ORDER.SHOP_ID, shops),
                overdue(filter.overdue()),
                day(SALES_ORDER.ORDERED_AT, filter.orderedFrom(), filter.orderedTo()),
                filter.flag() == null
                        ? DSL.noCondition()
                        : SALES_ORDER.FLAG.eq(filter.flag().shortValue()));
    }

    private Condition text(@Nullable String q) {
        if (q == null || q.isBlank()) {
            return DSL.noCondition();
        }
        var wanted = q.strip();
        return DSL.or(
                SALES_ORDER.NUMBER.eq(wanted),
                ends.match(SALES_ORDER.NUMBER, "SO", wanted),
                SALES_ORDER.PLATFORM_NUMBER.startsWith(wanted),
                SALES_ORDER.PHONE.eq(wanted).and(SALES_ORDER.PHONE.ne("")),
                SALES_ORDER.RECIPIENT.startsWith(wanted).and(SALES_ORDER.RECIPIENT.ne("")));
    }

    private Condition overdue(@Nullable Boolean wanted) {
        return Boolean.TRUE.equals(wanted)
                ? ORDER_STATE.DUE_AT.lt(clock.instant()).and(ORDER_STATE.STATUS.notIn(ENDED))
                : DSL.noCondition();
    }

    private static List<OrderStatus> statuses(List<String> codes) {
        return Arrays.stream(OrderStatus.values())
                .filter(it -> codes.contains(it.code()))
                .toList();
    }

    private static Condition day(Field<Instant> column, @Nullable LocalDate from, @Nullable LocalDate to) {
        return DSL.and(
                from == null ? DSL.noCondition() : column.ge(CompanyDay.start(from)),
                to == null ? DSL.noCondition() : column.lt(CompanyDay.start(to.plusDays(1))));
    }

    private static Row row(Record row) {
        return new Row(
                row.get(SALES_ORDER.ID),
                row.get(SALES_ORDER.NUMBER),
                new ShopId(row.get(SALES_ORDER.SHOP_ID)),
                row.get(SALES_ORDER.PLATFORM_NUMBER),
                row.get(ORDER_STATE.STATUS),
                row.get(ORDER_STATE.NODE),
                row.get(ORDER_STATE.DUE_AT),
                row.get(SALES_ORDER.ORDERED_AT),
                row.get(SALES_ORDER.ACCEPTED_AT),
                row.get(SALES_ORDER.PAID_AT),
                new Money(row.get(SALES_ORDER.TOTAL), Currency.getInstance(row.get(SALES_ORDER.CURRENCY))),
                row.get(SALES_ORDER.LINE_COUNT),
                row.get(SALES_ORDER.RECIPIENT),
                row.get(SALES_ORDER.PROVINCE),
                row.get(SALES_ORDER.CITY),
                row.get(SALES_ORDER.FLAG),
                row.get(SALES_ORDER.STAFF_NOTE));
    }

    /** A row of the list, its shop by id. */
    public record Row(
            OrderId id,
            String number,
            ShopId shop,
            String platformNumber,
            OrderStatus status,
            String node,
            Instant dueAt,
            Instant orderedAt,
            Instant acceptedAt,
            @Nullable Instant paidAt,
            Money total,
            int lineCount,
            String recipient,
            String province,
            String city,
            int flag,
            String staffNote) {}
}
