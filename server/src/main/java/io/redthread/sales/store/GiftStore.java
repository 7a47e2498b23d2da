package io.redthread.sales.store;

import static io.redthread.sales.store.jooq.Tables.GIFT_BUYER;
import static io.redthread.sales.store.jooq.Tables.GIFT_GRANT;
import static io.redthread.sales.store.jooq.Tables.ORDER_STATE;
import static io.redthread.sales.store.jooq.Tables.SALES_ORDER;
import static io.redthread.sales.store.jooq.Tables.SALES_ORDER_LINE;

import io.redthread.kernel.Sku;
import io.redthread.parties.ShopId;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.sales.GiftGrant;
import io.redthread.sales.GiftGrant.Buyer;
import io.redthread.sales.GiftGrantId;
import io.redthread.sales.GiftRuleId;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderStatus;
import io.redthread.sales.SalesOrder;
import io.redthread.sales.domain.GiftPurse.Limit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Keeps what gift rules gave to which orders, and how often to which buyers. */
@Repository
public class GiftStore {

    private final DSLContext sql;
    private final IdBlocks ids;

    GiftStore(DSLContext sql, IdBlocks ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** The id of the next grant. */
    public GiftGrantId nextId() {
        return new GiftGrantId(ids.next("sales", "gift_grant_id"));
    }

    /** How many orders of these buyers each rule has given to; whoever asks holds the rules. */
    public Map<Limit, Integer> orders(Collection<Limit> limits) {
        var asked = Rows.of("asked", List.copyOf(limits))
                .with(GIFT_BUYER.RULE_ID, Limit::rule)
                .with(GIFT_BUYER.SHOP_ID, it -> it.buyer().shop().value())
                .with(GIFT_BUYER.BUYER, it -> it.buyer().code());
        var orders = new HashMap<Limit, Integer>();
        sql.select(GIFT_BUYER.fields())
                .from(GIFT_BUYER)
                .join(asked.table())
                .on(GIFT_BUYER.RULE_ID.eq(asked.field(GIFT_BUYER.RULE_ID)))
                .and(GIFT_BUYER.SHOP_ID.eq(asked.field(GIFT_BUYER.SHOP_ID)))
                .and(GIFT_BUYER.BUYER.eq(asked.field(GIFT_BUYER.BUYER)))
                .forEach(row -> orders.put(
                        new Limit(
                                row.get(GIFT_BUYER.RULE_ID),
                                new Buyer(new ShopId(row.get(GIFT_BUYER.SHOP_ID)), row.get(GIFT_BUYER.BUYER))),
                        row.get(GIFT_BUYER.ORDERS)));
        return orders;
    }

    /** Adds so many orders to what buyers have had. */
    public void count(List<Counted> counted) {
        var rows = Rows.of("counted", counted)
                .with(GIFT_BUYER.RULE_ID, it -> it.limit().rule())
                .with(GIFT_BUYER.SHOP_ID, it -> it.limit().buyer().shop().value())
                .with(GIFT_BUYER.BUYER, it -> it.limit().buyer().code())
                .with(GIFT_BUYER.ORDERS, Counted::orders)
                .with(GIFT_BUYER.MOST, Counted::most);
        var written = rows.insertInto(sql, GIFT_BUYER)
                .onConflict(GIFT_BUYER.RULE_ID, GIFT_BUYER.SHOP_ID, GIFT_BUYER.BUYER)
                .doUpdate()
                .set(GIFT_BUYER.ORDERS, DSL.excluded(GIFT_BUYER.ORDERS))
                .execute();
        RowCounts.expect(counted.size(), written, "buyers of gifts");
    }

    /** Writes grants, new ones and known ones. */
    public void write(List<GiftGrant> grants) {
        var rows = Rows.of("granted", grants)
                .with(GIFT_GRANT.ID, GiftGrant::id)
                .with(GIFT_GRANT.RULE_ID, it -> it.rule().orElse(null))
                .with(GIFT_GRANT.ORDER_ID, GiftGrant::order)
                .with(GIFT_GRANT.SHOP_ID, it -> it.whose().shop().value())
                .with(GIFT_GRANT.BUYER, it -> it.whose().code())
                .with(GIFT_GRANT.QUANTITY, GiftGrant::quantity)
                .with(GIFT_GRANT.LEFT_OUT, GiftGrant::leftOut)
                .with(GIFT_GRANT.WITHHELD, GiftGrant::withheld)
                .with(GIFT_GRANT.REASON, GiftGrant::reason)
                .with(GIFT_GRANT.GRANTED_AT, GiftGrant::at)
                .with(GIFT_GRANT.GRANTED_BY, GiftGrant::by);
        var written = rows.insertInto(sql, GIFT_GRANT)
                .onConflict(GIFT_GRANT.ID)
                .doUpdate()
                .set(GIFT_GRANT.QUANTITY, DSL.excluded(GIFT_GRANT.QUANTITY))
                .set(GIFT_GRANT.LEFT_OUT, DSL.excluded(GIFT_GRANT.LEFT_OUT))
                .set(GIFT_GRANT.WITHHELD, DSL.excluded(GIFT_GRANT.WITHHELD))
                .set(GIFT_GRANT.REASON, DSL.excluded(GIFT_GRANT.REASON))
                .set(GIFT_GRANT.GRANTED_AT, DSL.excluded(GIFT_GRANT.GRANTED_AT))
                .set(GIFT_GRANT.GRANTED_BY, DSL.excluded(GIFT_GRANT.GRANTED_BY))
                .execute();
        RowCounts.expect(grants.size(), written, "gifts of orders");
    }

    /** Those of the orders whose buyers ordered in that shop before, and did not call it off. */
    public Set<OrderId> notFirst(Collection<SalesOrder> orders) {
        var asked = Rows.of("asked", List.copyOf(orders))
                .with(SALES_ORDER.ID, SalesOrder::id)
                .with(SALES_ORDER.SHOP_ID, it -> it.shop().value())
                .with(SALES_ORDER.CUSTOMER_CODE, SalesOrder::customerCode)
                .with(SALES_ORDER.PLATFORM_NUMBER, SalesOrder::platformNumber)
                .with(SALES_ORDER.ORDERED_AT, SalesOrder::orderedAt);
        return sql.selectDistinct(asked.field(SALES_ORDER.ID))
                .from(asked.table())
                .join(SALES_ORDER)
                .on(SALES_ORDER.CUSTOMER_CODE.eq(asked.field(SALES_ORDER.CUSTOMER_CODE)))
                .and(SALES_ORDER.CUSTOMER_CODE.ne(""))
                .and(SALES_ORDER.SHOP_ID.eq(asked.field(SALES_ORDER.SHOP_ID)))
                .and(SALES_ORDER.ORDERED_AT.le(asked.field(SALES_ORDER.ORDERED_AT)))
                .and(SALES_ORDER.ID.lt(asked.field(SALES_ORDER.ID)))
                .and(SALES_ORDER.PLATFORM_NUMBER.ne(asked.field(SALES_ORDER.PLATFORM_NUMBER)))
                .join(ORDER_STATE)
                .on(ORDER_STATE.ORDER_ID.eq(SALES_ORDER.ID))
                .and(ORDER_STATE.STATUS.ne(OrderStatus.CANCELLED))
                .fetchSet(row -> row.value1());
    }

    /** The next so many orders that came since a moment and were not called off, whole ones, behind an id. */
    public List<OrderId> since(Instant moment, long behind, int most) {
        return sql.select(SALES_ORDER.ID)
                .from(SALES_ORDER)
                .join(ORDER_STATE)
                .on(ORDER_STATE.ORDER_ID.eq(SALES_ORDER.ID))
                .where(SALES_ORDER.ACCEPTED_AT.ge(moment))
                .and(SALES_ORDER.ID.gt(new OrderId(behind)))
                .and(SALES_ORDER.PART.eq(DSL.inline(1, SALES_ORDER.PART)))
                .and(ORDER_STATE.STATUS.ne(OrderStatus.CANCELLED))
                .orderBy(SALES_ORDER.ID)
                .limit(most)
                .fetch(SALES_ORDER.ID);
    }

    /** The orders that a rule has given to, the newest first. */
    public List<GiftGrant> givenBy(GiftRuleId rule, int most) {
        return new ArrayList<>(sql.select(GIFT_GRANT.fields())
                .from(GIFT_GRANT)
                .where(GIFT_GRANT.RULE_ID.eq(rule))
                .orderBy(GIFT_GRANT.ID.desc())
                .limit(most)
                .fetch(GiftStore::grant));
    }

    /** What was given to orders, or lies in their lines since they were split off or merged; in key order. */
    public List<GiftGrant> of(Collection<OrderId> orders) {
        var inLines = DSL.select(SALES_ORDER_LINE.GIFT_GRANT_ID)
                .from(SALES_ORDER_LINE)
                .where(Rows.any(SALES_ORDER_LINE.ORDER_ID, orders))
                .and(SALES_ORDER_LINE.GIFT_GRANT_ID.isNotNull());
        return grants(Rows.any(GIFT_GRANT.ORDER_ID, orders).or(GIFT_GRANT.ID.in(inLines)));
    }

    /** Grants by id, as they are now. */
    public List<GiftGrant> byIds(Collection<GiftGrantId> grants) {
        return grants(Rows.any(GIFT_GRANT.ID, grants));
    }

    /** How much of each grant lies in lines of orders that were not called off. */
    public Map<GiftGrantId, BigDecimal> live(Collection<GiftGrantId> grants) {
        var live = new HashMap<GiftGrantId, BigDecimal>();
        sql.select(SALES_ORDER_LINE.GIFT_GRANT_ID, DSL.sum(SALES_ORDER_LINE.QUANTITY))
                .from(SALES_ORDER_LINE)
                .join(ORDER_STATE)
                .on(ORDER_STATE.ORDER_ID.eq(SALES_ORDER_LINE.ORDER_ID))
                .where(Rows.any(SALES_ORDER_LINE.GIFT_GRANT_ID, grants))
                .and(ORDER_STATE.STATUS.ne(OrderStatus.CANCELLED))
                .groupBy(SALES_ORDER_LINE.GIFT_GRANT_ID)
                .forEach(row -> live.put(row.value1(), row.value2()));
        return live;
    }

    /** How much of which items the lines of orders say is given, by order. */
    public Map<OrderId, Map<Sku, BigDecimal>> lines(Collection<OrderId> orders) {
        var lines = new HashMap<OrderId, Map<Sku, BigDecimal>>();
        sql.select(SALES_ORDER_LINE.ORDER_ID, SALES_ORDER_LINE.SKU, SALES_ORDER_LINE.QUANTITY)
                .from(SALES_ORDER_LINE)
                .where(Rows.any(SALES_ORDER_LINE.ORDER_ID, orders))
                .and(SALES_ORDER_LINE.GIFT_GRANT_ID.isNotNull())
                .forEach(row -> lines.computeIfAbsent(row.value1(), key -> new HashMap<>())
                        .merge(new Sku(row.value2()), row.value3(), BigDecimal::add));
        return lines;
    }

    private List<GiftGrant> grants(Condition which) {
        return new ArrayList<>(sql.select(GIFT_GRANT.fields())
                .from(GIFT_GRANT)
                .where(which)
                .orderBy(GIFT_GRANT.ID)
                .fetch(GiftStore::grant));
    }

    private static GiftGrant grant(Record row) {
        return new GiftGrant(
                row.get(GIFT_GRANT.ID),
                Optional.ofNullable(row.get(GIFT_GRANT.RULE_ID)),
                row.get(GIFT_GRANT.ORDER_ID),
                new Buyer(new ShopId(row.get(GIFT_GRANT.SHOP_ID)), row.get(GIFT_GRANT.BUYER)),
                row.get(GIFT_GRANT.QUANTITY),
                row.get(GIFT_GRANT.LEFT_OUT),
                row.get(GIFT_GRANT.WITHHELD),
                row.get(GIFT_GRANT.REASON),
                row.get(GIFT_GRANT.GRANTED_AT),
                row.get(GIFT_GRANT.GRANTED_BY));
    }

    /**
     * How many orders of a buyer a rule has given to.
     *
     * @param limit rule and buyer
     * @param orders so many by now
     * @param most as many as the rule allows
     */
    public record Counted(Limit limit, int orders, @Nullable Integer most) {}
}
