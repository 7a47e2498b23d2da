package io.redthread.sales.store;

import static io.redthread.sales.store.jooq.Tables.ORDER_STATE;
import static io.redthread.sales.store.jooq.Tables.SALES_ORDER;
import static io.redthread.sales.store.jooq.Tables.SALES_ORDER_LINE;

import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import io.redthread.parties.ShopId;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderLine;
import io.redthread.sales.OrderStatus;
import io.redthread.sales.SalesOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes and loads orders with their lines, a batch at a time. */
@Repository
public class OrderStore {

    private final DSLContext sql;
    private final OrderRows rows;

    OrderStore(DSLContext sql, OrderRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** Adds new orders with their lines, already standing where their cases stand: three statements. */
    public void insert(List<SalesOrder> orders, List<Placed> placed) {
        var heads = rows.heads(orders);
        if (orders.stream().anyMatch(SalesOrder::isBackOrder)) {
            heads.with(SALES_ORDER.PART, it -> (short) it.part());
        }
        if (orders.stream().anyMatch(it -> it.balancePaidAt().isPresent())) {
            heads.with(SALES_ORDER.BALANCE_PAID_AT, it -> it.balancePaidAt().orElse(null));
        }
        var inserted = heads.insert(sql, SALES_ORDER);
        RowCounts.expect(orders.size(), inserted, "new orders");
        rows.insertLines(sql, orders);
        var accepted = orders.stream().collect(Collectors.toMap(SalesOrder::id, SalesOrder::acceptedAt));
        var states = states(placed)
                .with(ORDER_STATE.ACCEPTED_AT, it -> Objects.requireNonNull(accepted.get(it.id())))
                .insert(sql, ORDER_STATE);
        RowCounts.expect(orders.size(), states, "states of new orders");
    }

    /** The highest part of each of these orders: one for each key that there is. */
    public Map<Key, Integer> lastParts(Collection<Key> keys) {
        var wanted = wanted(keys);
        var last = new HashMap<Key, Integer>();
        sql.select(SALES_ORDER.SHOP_ID, SALES_ORDER.PLATFORM_NUMBER, DSL.max(SALES_ORDER.PART))
                .from(SALES_ORDER)
                .join(wanted.table())
                .on(named(wanted))
                .groupBy(SALES_ORDER.SHOP_ID, SALES_ORDER.PLATFORM_NUMBER)
                .forEach(row -> last.put(
                        new Key(new ShopId(row.value1()), row.value2()),
                        row.value3().intValue()));
        return last;
    }

    /** The first part of the order that an order is, or is a part of. */
    public List<OrderId> wholeOf(OrderId part) {
        var its = SALES_ORDER.as("its");
        return sql.select(SALES_ORDER.ID)
                .from(SALES_ORDER)
                .join(its)
                .on(its.SHOP_ID.eq(SALES_ORDER.SHOP_ID))
                .and(its.PLATFORM_NUMBER.eq(SALES_ORDER.PLATFORM_NUMBER))
                .and(SALES_ORDER.PART.eq(DSL.inline(1, SALES_ORDER.PART)))
                .where(its.ID.eq(part))
                .fetch(SALES_ORDER.ID);
    }

    /** The later parts of orders, whatever became of them, in key order. */
    public List<OrderId> restsOf(Collection<OrderId> orders) {
        var whole = SALES_ORDER.as("whole");
        return sql.selectDistinct(SALES_ORDER.ID)
                .from(SALES_ORDER)
                .join(whole)
                .on(whole.SHOP_ID.eq(SALES_ORDER.SHOP_ID))
                .and(whole.PLATFORM_NUMBER.eq(SALES_ORDER.PLATFORM_NUMBER))
                .and(SALES_ORDER.PART.gt(whole.PART))
                .where(Rows.any(whole.ID, orders))
                .orderBy(SALES_ORDER.ID)
                .fetch(SALES_ORDER.ID);
    }

    /** The next so many back orders behind one, oldest first. */
    public List<Waiting> backOrders(@Nullable Waiting behind, int most) {
        return sql.select(ORDER_STATE.ORDER_ID, ORDER_STATE.ACCEPTED_AT)
                .from(ORDER_STATE)
                .where(ORDER_STATE.STATUS.eq(OrderStatus.BACK_ORDER))
                .and(
                        behind == null
                                ? DSL.noCondition()
                                : DSL.row(ORDER_STATE.ACCEPTED_AT, ORDER_STATE.ORDER_ID)
                                        .greaterThan(behind.acceptedAt(), behind.id()))
                .orderBy(ORDER_STATE.ACCEPTED_AT, ORDER_STATE.ORDER_ID)
                .limit(most)
                .fetch(row -> new Waiting(row.value1(), row.value2()));
    }

    private static Rows<Key> wanted(Collection<Key> keys) {
        return Rows.of("wanted", List.copyOf(keys))
                .with(SALES_ORDER.SHOP_ID, it -> it.shop().value())
                .with(SALES_ORDER.PLATFORM_NUMBER, Key::platformNumber);
    }

    private static Condition named(Rows<Key> wanted) {
        return SALES_ORDER
                .SHOP_ID
                .eq(wanted.field(SALES_ORDER.SHOP_ID))
                .and(SALES_ORDER.PLATFORM_NUMBER.eq(wanted.field(SALES_ORDER.PLATFORM_NUMBER)));
    }

    /** Writes where known orders stand now. */
    public void place(List<Placed> placed) {
        var moved = states(placed);
        var updated = sql.update(ORDER_STATE)
                .set(ORDER_STATE.STATUS, moved.field(ORDER_STATE.STATUS))
                .set(ORDER_STATE.NODE, moved.field(ORDER_STATE.NODE))
                .set(ORDER_STATE.DUE_AT, moved.field(ORDER_STATE.DUE_AT))
                .set(
                        ORDER_STATE.PREFERRED_WAREHOUSE,
                        DSL.coalesce(moved.field(ORDER_STATE.PREFERRED_WAREHOUSE), ORDER_STATE.PREFERRED_WAREHOUSE))
                .from(moved.table())
                .where(ORDER_STATE.ORDER_ID.eq(moved.field(ORDER_STATE.ORDER_ID)))
                .execute();
        RowCounts.expect(placed.size(), updated, "placed orders");
    }

    private static Rows<Placed> states(List<Placed> placed) {
        return Rows.of("placed", placed)
                .with(ORDER_STATE.ORDER_ID, Placed::id)
                .with(ORDER_STATE.STATUS, Placed::status)
                .with(ORDER_STATE.NODE, Placed::node)
                .with(ORDER_STATE.DUE_AT, Placed::dueAt)
                .with(
                        ORDER_STATE.PREFERRED_WAREHOUSE,
                        it -> it.preferred().map(WarehouseId::value).orElse(null));
    }

    /** Adds lines behind those that orders have; what they amount to is the same. */
    public void addLines(Map<OrderId, List<OrderLine>> added) {
        var orders = List.copyOf(added.entrySet());
        var lines = orders.stream()
                .flatMap(it -> it.getValue().stream().map(line -> new OrderRows.LineOf(it.getKey(), line)))
                .toList();
        RowCounts.expect(lines.size(), rows.lines(lines).insert(sql, SALES_ORDER_LINE), "added lines");
        var more = Rows.of("more", orders)
                .with(SALES_ORDER.ID, Map.Entry::getKey)
                .with(SALES_ORDER.LINE_COUNT, it -> it.getValue().size());
        var updated = sql.update(SALES_ORDER)
                .set(SALES_ORDER.LINE_COUNT, SALES_ORDER.LINE_COUNT.plus(more.field(SALES_ORDER.LINE_COUNT)))
                .from(more.table())
                .where(SALES_ORDER.ID.eq(more.field(SALES_ORDER.ID)))
                .execute();
        RowCounts.expect(orders.size(), updated, "orders with more lines");
    }

    /** Writes the SKUs found for lines that lacked them. */
    public void resolve(List<Resolved> lines) {
        var found = Rows.of("found", lines)
                .with(SALES_ORDER_LINE.ORDER_ID, Resolved::order)
                .with(SALES_ORDER_LINE.LINE_NO, Resolved::lineNo)
                .with(SALES_ORDER_LINE.SKU, it -> it.sku().code());
        var updated = sql.update(SALES_ORDER_LINE)
                .set(SALES_ORDER_LINE.SKU, found.field(SALES_ORDER_LINE.SKU))
                .from(found.table())
                .where(SALES_ORDER_LINE.ORDER_ID.eq(found.field(SALES_ORDER_LINE.ORDER_ID)))
                .and(SALES_ORDER_LINE.LINE_NO.eq(found.field(SALES_ORDER_LINE.LINE_NO)))
                .execute();
        RowCounts.expect(lines.size(), updated, "resolved lines");
    }

    /** Loads orders with their lines: two statements. */
    public List<SalesOrder> load(Collection<OrderId> ids) {
        var lines = new HashMap<OrderId, List<OrderLine>>();
        sql.select(SALES_ORDER_LINE.fields())
                .from(SALES_ORDER_LINE)
                .where(Rows.any(SALES_ORDER_LINE.ORDER_ID, ids))
                .orderBy(SALES_ORDER_LINE.ORDER_ID, SALES_ORDER_LINE.LINE_NO)
                .forEach(row -> lines.computeIfAbsent(row.get(SALES_ORDER_LINE.ORDER_ID), id -> new ArrayList<>())
                        .add(rows.line(row)));
        return sql.select(SALES_ORDER.fields())
                .select(ORDER_STATE.STATUS)
                .from(SALES_ORDER)
                .join(ORDER_STATE)
                .on(ORDER_STATE.ORDER_ID.eq(SALES_ORDER.ID))
                .where(Rows.any(SALES_ORDER.ID, ids))
                .orderBy(SALES_ORDER.ID)
                .fetch(row -> rows.order(row, lines.getOrDefault(row.get(SALES_ORDER.ID), List.of())));
    }

    /** The orders we already have of those the shops name, not what was split off them: one statement. */
    public Map<Key, Known> known(Collection<Key> keys) {
        var wanted = wanted(keys);
        var known = new HashMap<Key, Known>();
        sql.select(
                        SALES_ORDER.SHOP_ID,
                        SALES_ORDER.PLATFORM_NUMBER,
                        SALES_ORDER.ID,
                        SALES_ORDER.NUMBER,
                        ORDER_STATE.STATUS,
                        SALES_ORDER.REVISION,
                        SALES_ORDER.CONTENT_HASH)
                .from(SALES_ORDER)
                .join(wanted.table())
                .on(named(wanted))
                .and(SALES_ORDER.PART.eq(DSL.inline(1, SALES_ORDER.PART)))
                .join(ORDER_STATE)
                .on(ORDER_STATE.ORDER_ID.eq(SALES_ORDER.ID))
                .forEach(row -> known.put(
                        new Key(new ShopId(row.value1()), row.value2()),
                        new Known(row.value3(), row.value4(), row.value5(), row.value6(), row.value7())));
        return known;
    }

    /**
     * What names an order at its shop.
     *
     * @param shop the shop
     * @param platformNumber the shop's number
     */
    public record Key(ShopId shop, String platformNumber) {}

    /**
     * A back order.
     *
     * @param id which
     * @param acceptedAt since when it waits
     */
    public record Waiting(OrderId id, Instant acceptedAt) {}

    /**
     * An order we have.
     *
     * @param id ours
     * @param number ours
     * @param status where it stands
     * @param revision its revision
     * @param contentHash fingerprint of what the shop sent
     */
    public record Known(OrderId id, String number, OrderStatus status, int revision, byte[] contentHash) {}

    /**
     * Where an order stands.
     *
     * @param id which
     * @param status the desk's word
     * @param node code of its node
     * @param dueAt until when
     * @param preferred the warehouse that now ships everything, being the first choice; absent when that was not decided
     */
    public record Placed(OrderId id, OrderStatus status, String node, Instant dueAt, Optional<WarehouseId> preferred) {}

    /**
     * A line whose SKU was found.
     *
     * @param order which order
     * @param lineNo which line
     * @param sku what it is
     */
    public record Resolved(OrderId order, int lineNo, Sku sku) {}
}
