package io.redthread.sales.store;

import static io.redthread.sales.store.jooq.Tables.GIFT_ITEM;
import static io.redthread.sales.store.jooq.Tables.GIFT_RULE;

import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.sales.GiftItem;
import io.redthread.sales.GiftRule;
import io.redthread.sales.GiftRule.Ended;
import io.redthread.sales.GiftRuleFilter;
import io.redthread.sales.GiftRuleId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Keeps gift rules and how much they have given. */
@Repository
public class GiftRuleStore {

    private static final Listing LISTING = new Listing(GIFT_RULE, GIFT_RULE.ID.coerce(Long.class), "-createdAt")
            .sortable("createdAt", GIFT_RULE.CREATED_AT)
            .sortable("name", GIFT_RULE.NAME)
            .sortable("priority", GIFT_RULE.PRIORITY)
            .sortable("granted", GIFT_RULE.GRANTED)
            .sortable("endsAt", GIFT_RULE.ENDS_AT);

    private final DSLContext sql;
    private final IdBlocks ids;

    GiftRuleStore(DSLContext sql, IdBlocks ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** The id of the next rule. */
    public GiftRuleId nextId() {
        return new GiftRuleId(ids.next("sales", "gift_rule_id"));
    }

    /** Adds a rule. */
    public void add(GiftRule it) {
        var added = sql.insertInto(GIFT_RULE).set(GiftRuleRows.row(sql, it)).execute();
        RowCounts.expect(1, added, "new gift rule");
        var items = it.content().what().items();
        var rows = Rows.of("item", items)
                .with(GIFT_ITEM.RULE_ID, item -> it.id())
                .with(GIFT_ITEM.ITEM_NO, item -> (short) (items.indexOf(item) + 1))
                .with(GIFT_ITEM.SKU, item -> item.sku().code())
                .with(GIFT_ITEM.QUANTITY, GiftItem::quantity)
                .with(
                        GIFT_ITEM.INSTEAD,
                        item -> item.instead()
                                .map(io.redthread.kernel.Sku::code)
                                .orElse(null));
        RowCounts.expect(items.size(), rows.insert(sql, GIFT_ITEM), "items of a gift rule");
    }

    /** Ends a rule; answers how many rows that was: none when it was not open. */
    public int end(GiftRuleId id, Ended end) {
        return sql.update(GIFT_RULE)
                .set(GIFT_RULE.ENDED_AT, end.at())
                .set(GIFT_RULE.ENDED_BY, end.by())
                .set(GIFT_RULE.ENDED_WHY, end.why())
                .where(GIFT_RULE.ID.eq(id))
                .and(GIFT_RULE.ENDED_AT.isNull())
                .execute();
    }

    /** Rules that were not ended, and whose time is not over at a moment; by id. */
    public List<GiftRule> open(Instant at) {
        return sql.select(GiftRuleRows.COLUMNS)
                .from(GIFT_RULE)
                .where(GIFT_RULE.ENDED_AT.isNull())
                .and(GIFT_RULE.ENDS_AT.gt(at))
                .orderBy(GIFT_RULE.ID)
                .fetch(GiftRuleRows::rule);
    }

    /** Locks rules in key order; the items of a rule never change. */
    public Map<GiftRuleId, GiftRule> lock(Collection<GiftRuleId> rules) {
        var locked = new TreeMap<GiftRuleId, GiftRule>(Comparator.comparingLong(GiftRuleId::value));
        sql.select(GiftRuleRows.COLUMNS)
                .from(GIFT_RULE)
                .where(Rows.any(GIFT_RULE.ID, rules))
                .orderBy(GIFT_RULE.ID)
                .forUpdate()
                .of(GIFT_RULE)
                .forEach(row -> locked.put(row.get(GIFT_RULE.ID), GiftRuleRows.rule(row)));
        return locked;
    }

    /** Rules by id. */
    public List<GiftRule> byIds(Collection<GiftRuleId> rules) {
        return sql.select(GiftRuleRows.COLUMNS)
                .from(GIFT_RULE)
                .where(Rows.any(GIFT_RULE.ID, rules))
                .orderBy(GIFT_RULE.ID)
                .fetch(GiftRuleRows::rule);
    }

    /** Writes what rules that are locked have given. */
    public void give(List<GiftRule> rules) {
        var rows = Rows.of("given", rules)
                .with(GIFT_RULE.ID, GiftRule::id)
                .with(GIFT_RULE.GRANTED, GiftRule::granted)
                .with(GIFT_RULE.ORDERS, GiftRule::orders);
        var updated = sql.update(GIFT_RULE)
                .set(GIFT_RULE.GRANTED, rows.field(GIFT_RULE.GRANTED))
                .set(GIFT_RULE.ORDERS, rows.field(GIFT_RULE.ORDERS))
                .from(rows.table())
                .where(GIFT_RULE.ID.eq(rows.field(GIFT_RULE.ID)))
                .execute();
        RowCounts.expect(rules.size(), updated, "what gift rules gave");
    }

    /** One page of rules. */
    public Page<GiftRule> page(GiftRuleFilter filter, Instant now, PageQuery query) {
        return LISTING.page(sql, query, where(filter, now), GiftRuleRows.COLUMNS, GiftRuleRows::rule);
    }

    /** One rule. */
    public Optional<GiftRule> get(GiftRuleId id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    private static Condition where(GiftRuleFilter filter, Instant now) {
        var where = DSL.noCondition();
        if (filter.q() != null && !filter.q().isBlank()) {
            var words = filter.q().strip();
            where = where.and(GIFT_RULE
                    .NAME
                    .containsIgnoreCase(words)
                    .or(DSL.exists(DSL.selectOne()
                            .from(GIFT_ITEM)
                            .where(GIFT_ITEM.RULE_ID.eq(GIFT_RULE.ID))
                            .and(GIFT_ITEM.SKU.startsWithIgnoreCase(words)))));
        }
        if (filter.shop() != null) {
            where = where.and(DSL.cardinality(GIFT_RULE.SHOP_IDS)
                    .eq(0)
                    .or(DSL.val(filter.shop().value()).eq(DSL.any(GIFT_RULE.SHOP_IDS))));
        }
        if (filter.open() != null) {
            var runs = GIFT_RULE.ENDED_AT.isNull().and(GIFT_RULE.ENDS_AT.gt(now));
            where = where.and(filter.open() ? runs : DSL.not(runs));
        }
        return where;
    }
}
