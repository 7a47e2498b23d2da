package io.redthread.fulfilment.store;

import static io.redthread.fulfilment.store.jooq.Tables.STOCK_FEED_OFFER;

import io.redthread.kernel.Sku;
import io.redthread.parties.ShopId;
import io.redthread.platform.database.Rows;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What shops should show of items, and what they have acknowledged. */
@Repository
public class StockOfferStore {

    private static final Condition WAITING = STOCK_FEED_OFFER.TOLD.isDistinctFrom(STOCK_FEED_OFFER.OFFERED);
    private static final Listing LISTING = new Listing(STOCK_FEED_OFFER, STOCK_FEED_OFFER.SKU, "sku")
            .sortable("sku", STOCK_FEED_OFFER.SKU)
            .sortable("offered", STOCK_FEED_OFFER.OFFERED)
            .sortable("changedAt", STOCK_FEED_OFFER.CHANGED_AT);

    private final DSLContext sql;

    StockOfferStore(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * An item of a feed.
     *
     * @param sku which
     * @param offered what the shop should show
     * @param changedAt when that changed
     * @param told what it acknowledged
     * @param toldAt when
     */
    public record Kept(
            Sku sku,
            BigDecimal offered,
            Instant changedAt,
            @Nullable BigDecimal told,
            @Nullable Instant toldAt) {}

    /** Writes what a shop should show, where that changed; answers how many did. */
    public int offer(ShopId shop, Map<Sku, BigDecimal> offers, Instant now) {
        var rows = Rows.of("given", inOrder(offers))
                .with(STOCK_FEED_OFFER.SHOP_ID, it -> shop)
                .with(STOCK_FEED_OFFER.SKU, it -> it.getKey().code())
                .with(STOCK_FEED_OFFER.OFFERED, Map.Entry::getValue)
                .with(STOCK_FEED_OFFER.CHANGED_AT, it -> now);
        return rows.insertInto(sql, STOCK_FEED_OFFER)
                .onConflict(STOCK_FEED_OFFER.SHOP_ID, STOCK_FEED_OFFER.SKU)
                .doUpdate()
                .set(STOCK_FEED_OFFER.OFFERED, DSL.excluded(STOCK_FEED_OFFER.OFFERED))
                .set(STOCK_FEED_OFFER.CHANGED_AT, now)
                .where(STOCK_FEED_OFFER.OFFERED.ne(DSL.excluded(STOCK_FEED_OFFER.OFFERED)))
                .execute();
    }

    /** The items that have waited longest. */
    public List<Sku> waiting(ShopId shop, int most) {
        return sql.select(STOCK_FEED_OFFER.SKU)
                .from(STOCK_FEED_OFFER)
                .where(STOCK_FEED_OFFER.SHOP_ID.eq(shop))
                .and(WAITING)
                .orderBy(STOCK_FEED_OFFER.CHANGED_AT, STOCK_FEED_OFFER.SKU)
                .limit(most)
                .fetch(row -> new Sku(row.value1()));
    }

    /** Of those items, what the shop has not acknowledged. */
    public Map<Sku, BigDecimal> untold(ShopId shop, Collection<Sku> skus) {
        return sql.select(STOCK_FEED_OFFER.SKU, STOCK_FEED_OFFER.OFFERED)
                .from(STOCK_FEED_OFFER)
                .where(STOCK_FEED_OFFER.SHOP_ID.eq(shop))
                .and(Rows.any(STOCK_FEED_OFFER.SKU, codes(skus)))
                .and(WAITING)
                .orderBy(STOCK_FEED_OFFER.SKU)
                .fetchMap(row -> new Sku(row.value1()), row -> row.value2());
    }

    /** Says what the shop has acknowledged. */
    public void told(ShopId shop, Map<Sku, BigDecimal> offers, Instant now) {
        var rows = Rows.of("told", inOrder(offers))
                .with(STOCK_FEED_OFFER.SKU, it -> it.getKey().code())
                .with(STOCK_FEED_OFFER.TOLD, Map.Entry::getValue);
        sql.update(STOCK_FEED_OFFER)
                .set(STOCK_FEED_OFFER.TOLD, rows.field(STOCK_FEED_OFFER.TOLD))
                .set(STOCK_FEED_OFFER.TOLD_AT, now)
                .from(rows.table())
                .where(STOCK_FEED_OFFER.SHOP_ID.eq(shop))
                .and(STOCK_FEED_OFFER.SKU.eq(rows.field(STOCK_FEED_OFFER.SKU)))
                .execute();
    }

    /** Forgets items the shop no longer lists. */
    public void forget(ShopId shop, Collection<Sku> skus) {
        sql.deleteFrom(STOCK_FEED_OFFER)
                .where(STOCK_FEED_OFFER.SHOP_ID.eq(shop))
                .and(Rows.any(STOCK_FEED_OFFER.SKU, codes(skus)))
                .execute();
    }

    /** Forgets what the shop has acknowledged: it is told everything anew. */
    public void tellAll(ShopId shop) {
        sql.update(STOCK_FEED_OFFER)
                .setNull(STOCK_FEED_OFFER.TOLD)
                .setNull(STOCK_FEED_OFFER.TOLD_AT)
                .where(STOCK_FEED_OFFER.SHOP_ID.eq(shop))
                .execute();
    }

    /** One page of the items of a shop. */
    public Page<Kept> page(ShopId shop, @Nullable String q, boolean waiting, PageQuery query) {
        var where = STOCK_FEED_OFFER.SHOP_ID.eq(shop);
        if (q != null && !q.isBlank()) {
            where = where.and(STOCK_FEED_OFFER.SKU.startsWith(q.strip()));
        }
        return LISTING.page(
                sql,
                query,
                waiting ? where.and(WAITING) : where,
                List.of(STOCK_FEED_OFFER.fields()),
                row -> new Kept(
                        new Sku(row.get(STOCK_FEED_OFFER.SKU)),
                        row.get(STOCK_FEED_OFFER.OFFERED),
                        row.get(STOCK_FEED_OFFER.CHANGED_AT),
                        row.get(STOCK_FEED_OFFER.TOLD),
                        row.get(STOCK_FEED_OFFER.TOLD_AT)));
    }

    private static List<Map.Entry<Sku, BigDecimal>> inOrder(Map<Sku, BigDecimal> offers) {
        return offers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(java.util.Comparator.comparing(Sku::code)))
                .toList();
    }

    private static List<String> codes(Collection<Sku> skus) {
        return skus.stream().map(Sku::code).toList();
    }
}
