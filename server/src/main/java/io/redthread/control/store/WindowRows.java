package io.redthread.control.store;

import static io.redthread.control.store.jooq.Tables.WATCHED_ORDER;
import static io.redthread.control.store.jooq.Tables.WINDOW_DAY;

import io.redthread.control.store.Counting.Key;
import io.redthread.platform.database.Rows;
import io.redthread.purchasing.PurchaseOrderId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/**
 * The windows in which orders count together. A batch costs two statements: one that adds to the days, in key order, so
 * that whoever comes at the same moment waits; one that writes the orders with what the days now come to.
 */
@Repository
public class WindowRows {

    private final DSLContext sql;

    WindowRows(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * What an order counts for.
     *
     * @param amount its own and what counts with it
     * @param others how many orders count with it
     */
    public record Sum(BigDecimal amount, int others) {}

    private record Day(BigDecimal amount, int orders) {

        static final Day NOTHING = new Day(BigDecimal.ZERO, 0);

        Day plus(Day other) {
            return new Day(amount.add(other.amount), orders + other.orders);
        }
    }

    private record Part(Counting of, String family, BigDecimal amount) {}

    /**
     * Counts these orders in, over so many days; answers what each counts for, all that came before and the others of the
     * batch included. Shortly after midnight the day before is held too.
     */
    public Map<PurchaseOrderId, Sum> add(List<Counting> orders, int days, boolean holdDayBefore) {
        var touched = new TreeMap<Key, Day>();
        for (var order : orders) {
            order.parts().forEach((family, amount) -> {
                var key = order.key(family);
                touched.merge(key, new Day(amount, 1), Day::plus);
                if (holdDayBefore) {
                    var before = new Key(
                            key.department(), key.supplier(), family, key.day().minusDays(1));
                    touched.merge(before, Day.NOTHING, Day::plus);
                }
            });
        }
        if (!touched.isEmpty()) {
            rows(touched)
                    .insertInto(sql, WINDOW_DAY)
                    .onConflict(WINDOW_DAY.DEPARTMENT_ID, WINDOW_DAY.SUPPLIER_ID, WINDOW_DAY.FAMILY, WINDOW_DAY.DAY)
                    .doUpdate()
                    .set(WINDOW_DAY.AMOUNT, WINDOW_DAY.AMOUNT.plus(DSL.excluded(WINDOW_DAY.AMOUNT)))
                    .set(WINDOW_DAY.ORDERS, WINDOW_DAY.ORDERS.plus(DSL.excluded(WINDOW_DAY.ORDERS)))
                    .execute();
        }
        return write(orders, days);
    }

    private Map<PurchaseOrderId, Sum> write(List<Counting> orders, int days) {
        var given = given(orders);
        var sums = sums(parts(orders), days).asTable("sums");
        var more = sums.field("more", BigDecimal.class);
        var families = sums.field("families", String[].class);
        var amounts = sums.field("amounts", BigDecimal[].class);
        var columns = new ArrayList<Field<?>>(given.columns());
        columns.addAll(
                List.of(WATCHED_ORDER.COUNTING, WATCHED_ORDER.OTHERS, WATCHED_ORDER.FAMILIES, WATCHED_ORDER.PARTS));
        var values = new ArrayList<Field<?>>(given.fields());
        values.add(given.field(WATCHED_ORDER.AMOUNT).plus(DSL.coalesce(more, BigDecimal.ZERO)));
        values.add(DSL.coalesce(sums.field("others", Integer.class), 0));
        values.add(DSL.coalesce(families, DSL.val(new String[0])));
        values.add(DSL.coalesce(amounts, DSL.val(new BigDecimal[0])));
        return sql.insertInto(WATCHED_ORDER)
                .columns(columns)
                .select(sql.select(values)
                        .from(given.table())
                        .leftJoin(sums)
                        .on(sums.field(WATCHED_ORDER.ORDER_ID).eq(given.field(WATCHED_ORDER.ORDER_ID))))
                .onConflict(WATCHED_ORDER.ORDER_ID)
                .doUpdate()
                .setAllToExcluded()
                .returningResult(WATCHED_ORDER.ORDER_ID, WATCHED_ORDER.COUNTING, WATCHED_ORDER.OTHERS)
                .fetchMap(row -> row.value1(), row -> new Sum(row.value2(), row.value3()));
    }

    private org.jooq.Select<?> sums(Rows<Part> part, int days) {
        var since = part.field(WINDOW_DAY.DAY).minus(days - 1);
        var window = DSL.lateral(DSL.select(
                                DSL.coalesce(DSL.sum(WINDOW_DAY.AMOUNT), BigDecimal.ZERO)
                                        .as("total"),
                                DSL.coalesce(DSL.sum(WINDOW_DAY.ORDERS), BigDecimal.ZERO)
                                        .as("orders"))
                        .from(WINDOW_DAY)
                        .where(WINDOW_DAY.DEPARTMENT_ID.eq(part.field(WINDOW_DAY.DEPARTMENT_ID)))
                        .and(WINDOW_DAY.SUPPLIER_ID.eq(part.field(WINDOW_DAY.SUPPLIER_ID)))
                        .and(WINDOW_DAY.FAMILY.eq(part.field(WINDOW_DAY.FAMILY)))
                        .and(WINDOW_DAY.DAY.ge(since)))
                .as("span");
        var total = window.field("total", BigDecimal.class);
        var own = part.field(WINDOW_DAY.AMOUNT);
        var family = part.field(WINDOW_DAY.FAMILY);
        return DSL.select(
                        part.field(WATCHED_ORDER.ORDER_ID).as(WATCHED_ORDER.ORDER_ID),
                        DSL.sum(total.minus(own)).as("more"),
                        DSL.max(window.field("orders", Integer.class).minus(1)).as("others"),
                        DSL.arrayAgg(family).orderBy(family).as("families"),
                        DSL.arrayAgg(own).orderBy(family).as("amounts"))
                .from(part.table())
                .crossJoin(window)
                .groupBy(part.field(WATCHED_ORDER.ORDER_ID));
    }

    /** What an order would count for; what it counts in already is left out. */
    public Sum look(Counting order, int days) {
        var part = parts(List.of(order)).named("part");
        var sums = sums(part, days).asTable("sums");
        var found = sql.select(sums.field("more", BigDecimal.class), sums.field("others", Integer.class))
                .from(sums)
                .fetchOptional();
        var more = found.map(row -> row.value1()).orElse(BigDecimal.ZERO).add(partsOf(order));
        var others = found.map(row -> row.value2()).orElse(-1) + 1;
        var own = counted(List.of(order.order()), false).get(order.order());
        if (own != null && !own.day().isBefore(order.day().minusDays(days - 1L))) {
            var within = own.within(order);
            more = more.subtract(within);
            others -= within.signum();
        }
        return new Sum(order.amount().add(more), Math.max(0, others));
    }

    private static BigDecimal partsOf(Counting order) {
        return order.parts().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** These orders count no more; answers which did. */
    public Collection<PurchaseOrderId> leave(Collection<PurchaseOrderId> orders, Instant now) {
        var held = counted(orders, true);
        if (held.isEmpty()) {
            return List.of();
        }
        sql.update(WATCHED_ORDER)
                .set(WATCHED_ORDER.LEFT_AT, now)
                .where(Rows.any(WATCHED_ORDER.ORDER_ID, held.keySet()))
                .execute();
        var taken = new TreeMap<Key, Day>();
        held.values()
                .forEach(one -> one.days().forEach((key, amount) -> taken.merge(key, new Day(amount, 1), Day::plus)));
        if (!taken.isEmpty()) {
            takeOut(taken);
        }
        return held.keySet();
    }

    private void takeOut(TreeMap<Key, Day> taken) {
        var rows = rows(taken);
        var same = WINDOW_DAY
                .DEPARTMENT_ID
                .eq(rows.field(WINDOW_DAY.DEPARTMENT_ID))
                .and(WINDOW_DAY.SUPPLIER_ID.eq(rows.field(WINDOW_DAY.SUPPLIER_ID)))
                .and(WINDOW_DAY.FAMILY.eq(rows.field(WINDOW_DAY.FAMILY)))
                .and(WINDOW_DAY.DAY.eq(rows.field(WINDOW_DAY.DAY)));
        sql.select(WINDOW_DAY.DAY)
                .from(WINDOW_DAY)
                .join(rows.table())
                .on(same)
                .orderBy(WINDOW_DAY.DEPARTMENT_ID, WINDOW_DAY.SUPPLIER_ID, WINDOW_DAY.FAMILY, WINDOW_DAY.DAY)
                .forUpdate()
                .of(WINDOW_DAY)
                .execute();
        sql.update(WINDOW_DAY)
                .set(WINDOW_DAY.AMOUNT, WINDOW_DAY.AMOUNT.minus(rows.field(WINDOW_DAY.AMOUNT)))
                .set(WINDOW_DAY.ORDERS, WINDOW_DAY.ORDERS.minus(rows.field(WINDOW_DAY.ORDERS)))
                .from(rows.table())
                .where(same)
                .execute();
    }

    /** Days before that one go; answers how many rows that were. */
    public int forget(java.time.LocalDate before) {
        return sql.deleteFrom(WINDOW_DAY).where(WINDOW_DAY.DAY.lt(before)).execute();
    }

    private record Held(Key any, String[] families, BigDecimal[] parts) {

        java.time.LocalDate day() {
            return any.day();
        }

        Map<Key, BigDecimal> days() {
            var days = new HashMap<Key, BigDecimal>();
            for (var i = 0; i < families.length; i++) {
                days.put(new Key(any.department(), any.supplier(), families[i], any.day()), parts[i]);
            }
            return days;
        }

        /** What of it counts where that order would. */
        BigDecimal within(Counting order) {
            if (!order.department().equals(any.department())
                    || !order.supplier().equals(any.supplier())) {
                return BigDecimal.ZERO;
            }
            var sum = BigDecimal.ZERO;
            for (var i = 0; i < families.length; i++) {
                if (order.parts().containsKey(families[i])) {
                    sum = sum.add(parts[i]);
                }
            }
            return sum;
        }
    }

    private Map<PurchaseOrderId, Held> counted(Collection<PurchaseOrderId> orders, boolean lock) {
        var select = sql.select(
                        WATCHED_ORDER.ORDER_ID,
                        WATCHED_ORDER.DEPARTMENT_ID,
                        WATCHED_ORDER.SUPPLIER_ID,
                        WATCHED_ORDER.DAY,
                        WATCHED_ORDER.FAMILIES,
                        WATCHED_ORDER.PARTS)
                .from(WATCHED_ORDER)
                .where(Rows.any(WATCHED_ORDER.ORDER_ID, orders))
                .and(WATCHED_ORDER.LEFT_AT.isNull())
                .orderBy(WATCHED_ORDER.ORDER_ID);
        return (lock ? select.forUpdate().fetch() : select.fetch())
                .intoMap(
                        row -> row.value1(),
                        row -> new Held(
                                new Key(row.value2(), row.value3(), "", row.value4()), row.value5(), row.value6()));
    }

    private static Rows<Map.Entry<Key, Day>> rows(TreeMap<Key, Day> days) {
        return Rows.of("given", new ArrayList<>(days.entrySet()))
                .with(WINDOW_DAY.DEPARTMENT_ID, it -> it.getKey().department())
                .with(WINDOW_DAY.SUPPLIER_ID, it -> it.getKey().supplier())
                .with(WINDOW_DAY.FAMILY, it -> it.getKey().family())
                .with(WINDOW_DAY.DAY, it -> it.getKey().day())
                .with(WINDOW_DAY.AMOUNT, it -> it.getValue().amount())
                .with(WINDOW_DAY.ORDERS, it -> it.getValue().orders());
    }

    private static Rows<Part> parts(List<Counting> orders) {
        var parts = orders.stream()
                .flatMap(order ->
                        order.parts().entrySet().stream().map(part -> new Part(order, part.getKey(), part.getValue())))
                .toList();
        return Rows.of("part", parts)
                .with(WATCHED_ORDER.ORDER_ID, it -> it.of().order())
                .with(WINDOW_DAY.DEPARTMENT_ID, it -> it.of().department())
                .with(WINDOW_DAY.SUPPLIER_ID, it -> it.of().supplier())
                .with(WINDOW_DAY.FAMILY, Part::family)
                .with(WINDOW_DAY.DAY, it -> it.of().day())
                .with(WINDOW_DAY.AMOUNT, Part::amount);
    }

    private static Rows<Counting> given(List<Counting> orders) {
        return Rows.of("given", orders)
                .with(WATCHED_ORDER.ORDER_ID, Counting::order)
                .with(WATCHED_ORDER.NUMBER, Counting::number)
                .with(WATCHED_ORDER.BUYER, Counting::buyer)
                .with(WATCHED_ORDER.DEPARTMENT_ID, Counting::department)
                .with(WATCHED_ORDER.SUPPLIER_ID, Counting::supplier)
                .with(WATCHED_ORDER.SUPPLIER_NAME, Counting::supplierName)
                .with(WATCHED_ORDER.AMOUNT, Counting::amount)
                .with(WATCHED_ORDER.URGENT, Counting::urgent)
                .with(WATCHED_ORDER.SUBMITTED_AT, Counting::at)
                .with(WATCHED_ORDER.DAY, Counting::day)
                .with(WATCHED_ORDER.LEFT_AT, it -> null)
                .with(WATCHED_ORDER.EXAMINED, it -> false);
    }
}
