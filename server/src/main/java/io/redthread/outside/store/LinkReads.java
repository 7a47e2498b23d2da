package io.redthread.outside.store;

import static io.redthread.outside.store.jooq.Tables.GOODS_LINK;

import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import io.redthread.kernel.UnitPrice;
import io.redthread.outside.LinkFilter;
import io.redthread.outside.LinkId;
import io.redthread.outside.LinkState;
import io.redthread.outside.LinkedGoods;
import io.redthread.outside.LinkedGoods.Step;
import io.redthread.outside.LinkedGoods.Told;
import io.redthread.outside.NewLink;
import io.redthread.platform.database.Rows;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
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

/** Reads links between goods of ours and partners'. */
@Repository
public class LinkReads {

    private final DSLContext sql;

    LinkReads(DSLContext sql) {
        this.sql = sql;
    }

    /** One page, the newest first; goods found by their names come with those found by codes. */
    public Page<LinkedGoods> page(LinkFilter filter, Collection<Sku> named, PageQuery query) {
        return new Listing(GOODS_LINK, GOODS_LINK.ID, "-proposedAt")
                .sortable("proposedAt", GOODS_LINK.PROPOSED_AT)
                .sortable("sku", GOODS_LINK.SKU)
                .sortable("code", GOODS_LINK.CODE)
                .page(sql, query, condition(filter, named), List.of(GOODS_LINK.fields()), LinkReads::link);
    }

    /** One. */
    public Optional<LinkedGoods> of(LinkId id) {
        return sql.select(GOODS_LINK.fields())
                .from(GOODS_LINK)
                .where(GOODS_LINK.ID.eq(id))
                .fetchOptional(LinkReads::link);
    }

    /** What is linked with partners now, by their codes. */
    public List<LinkedGoods> linked(Collection<WarehouseId> warehouses) {
        return sql.select(GOODS_LINK.fields())
                .from(GOODS_LINK)
                .where(GOODS_LINK.WAREHOUSE_ID.in(warehouses))
                .and(GOODS_LINK.STATE.eq(DSL.inline(LinkState.LINKED)))
                .orderBy(GOODS_LINK.WAREHOUSE_ID, GOODS_LINK.CODE)
                .fetch(LinkReads::link);
    }

    /** What a partner proposed itself, the newest first; at most so many. */
    public List<LinkedGoods> proposedBy(Collection<WarehouseId> warehouses, int most) {
        return sql.select(GOODS_LINK.fields())
                .from(GOODS_LINK)
                .where(GOODS_LINK.WAREHOUSE_ID.in(warehouses))
                .and(GOODS_LINK.BY_PARTNER)
                .orderBy(GOODS_LINK.ID.desc())
                .limit(most)
                .fetch(LinkReads::link);
    }

    /** Of these goods in a warehouse the link that is in force, or was last. */
    public Map<Sku, LinkedGoods> last(WarehouseId warehouse, Collection<Sku> skus) {
        return sql.selectDistinct(GOODS_LINK.fields())
                .on(GOODS_LINK.SKU)
                .from(GOODS_LINK)
                .where(Rows.any(GOODS_LINK.SKU, skus.stream().map(Sku::code).toList()))
                .and(GOODS_LINK.WAREHOUSE_ID.eq(warehouse))
                .and(GOODS_LINK.LINKED_AT.isNotNull())
                .orderBy(
                        GOODS_LINK.SKU,
                        DSL.when(GOODS_LINK.STATE.eq(DSL.inline(LinkState.LINKED)), DSL.inline(0))
                                .otherwise(DSL.inline(1)),
                        GOODS_LINK.ID.desc())
                .fetchMap(row -> new Sku(row.get(GOODS_LINK.SKU)), LinkReads::link);
    }

    /** In which warehouses each kind of goods ever was linked. */
    public Map<Sku, Set<WarehouseId>> everLinked() {
        return sql
                .selectDistinct(GOODS_LINK.SKU, GOODS_LINK.WAREHOUSE_ID)
                .from(GOODS_LINK)
                .where(GOODS_LINK.LINKED_AT.isNotNull())
                .stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        row -> new Sku(row.value1()),
                        java.util.stream.Collectors.mapping(
                                row -> row.value2(), java.util.stream.Collectors.toUnmodifiableSet())));
    }

    /** How many links with a partner are not ended. */
    public int open(WarehouseId warehouse) {
        return sql.fetchCount(
                GOODS_LINK, GOODS_LINK.WAREHOUSE_ID.eq(warehouse).and(GOODS_LINK.STATE.ne(LinkState.ENDED)));
    }

    private static Condition condition(LinkFilter filter, Collection<Sku> named) {
        var condition = DSL.noCondition();
        if (filter.q() != null && !filter.q().isBlank()) {
            var q = filter.q().strip();
            condition = condition.and(GOODS_LINK
                    .SKU
                    .startsWithIgnoreCase(q)
                    .or(GOODS_LINK.CODE.startsWithIgnoreCase(q))
                    .or(Rows.any(GOODS_LINK.SKU, named.stream().map(Sku::code).toList())));
        }
        if (filter.warehouse() != null) {
            condition = condition.and(GOODS_LINK.WAREHOUSE_ID.eq(filter.warehouse()));
        }
        if (filter.partner() != null) {
            condition = condition.and(GOODS_LINK.BY_PARTNER.eq(filter.partner()));
        }
        if (filter.told() != null) {
            condition = condition.and(filter.told() ? GOODS_LINK.TOLD.isNotNull() : GOODS_LINK.TOLD.isNull());
        }
        return filter.states().isEmpty() ? condition : condition.and(GOODS_LINK.STATE.in(filter.states()));
    }

    static LinkedGoods link(Record row) {
        var id = row.get(GOODS_LINK.ID);
        var toldAt = row.get(GOODS_LINK.TOLD_AT);
        return new LinkedGoods(
                id,
                id.number(),
                new NewLink(
                        row.get(GOODS_LINK.WAREHOUSE_ID),
                        new Sku(row.get(GOODS_LINK.SKU)),
                        row.get(GOODS_LINK.CODE),
                        row.get(GOODS_LINK.RATIO),
                        new UnitPrice(row.get(GOODS_LINK.COST), Currency.getInstance(row.get(GOODS_LINK.CURRENCY)))),
                row.get(GOODS_LINK.STATE),
                "",
                row.get(GOODS_LINK.BY_PARTNER),
                new Step(row.get(GOODS_LINK.PROPOSED_AT), row.get(GOODS_LINK.PROPOSED_BY)),
                step(row.get(GOODS_LINK.LINKED_AT), row.get(GOODS_LINK.LINKED_BY)),
                step(row.get(GOODS_LINK.ENDED_AT), row.get(GOODS_LINK.ENDED_BY)),
                row.get(GOODS_LINK.END_REASON),
                toldAt == null ? null : new Told(row.get(GOODS_LINK.TOLD), toldAt, row.get(GOODS_LINK.TOLD_BY)));
    }

    private static @Nullable Step step(@Nullable Instant at, @Nullable String by) {
        return at == null || by == null ? null : new Step(at, by);
    }
}
