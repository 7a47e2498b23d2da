package io.redthread.parties.store;

import static io.redthread.parties.store.jooq.Tables.SHOP;
import static io.redthread.parties.store.jooq.Tables.SKU_MAPPING;

import io.redthread.kernel.Sku;
import io.redthread.parties.MappedSku;
import io.redthread.parties.NewSkuMapping;
import io.redthread.parties.PlatformSku;
import io.redthread.parties.ShopId;
import io.redthread.parties.SkuMappingFilter;
import io.redthread.parties.SkuMappingId;
import io.redthread.parties.SkuMappingView;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.Rows;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads and writes what shops' codes mean. */
@Repository
public class SkuMappingStore {

    private static final Listing LISTING = new Listing(
                    SKU_MAPPING.join(SHOP).on(SHOP.ID.eq(SKU_MAPPING.SHOP_ID)),
                    SKU_MAPPING.ID.coerce(Long.class),
                    "platformSku")
            .sortable("platformSku", SKU_MAPPING.PLATFORM_SKU)
            .sortable("sku", SKU_MAPPING.SKU)
            .sortable("updatedAt", SKU_MAPPING.UPDATED_AT);

    private static final List<SelectField<?>> COLUMNS = List.of(
            SKU_MAPPING.ID,
            SKU_MAPPING.SHOP_ID,
            SHOP.NAME,
            SKU_MAPPING.PLATFORM_SKU,
            SKU_MAPPING.SKU,
            SKU_MAPPING.FACTOR,
            SKU_MAPPING.UPDATED_AT,
            SKU_MAPPING.UPDATED_BY);

    private final DSLContext sql;
    private final IdBlocks ids;
    private final Clock clock;

    SkuMappingStore(DSLContext sql, IdBlocks ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** What those codes mean, where a mapping says so. */
    public Map<PlatformSku, MappedSku> mapped(Collection<PlatformSku> wanted) {
        var rows = Rows.of("wanted", List.copyOf(wanted))
                .with(SKU_MAPPING.SHOP_ID, PlatformSku::shop)
                .with(SKU_MAPPING.PLATFORM_SKU, PlatformSku::code);
        var found = new HashMap<PlatformSku, MappedSku>();
        sql.select(SKU_MAPPING.SHOP_ID, SKU_MAPPING.PLATFORM_SKU, SKU_MAPPING.SKU, SKU_MAPPING.FACTOR)
                .from(rows.table())
                .join(SKU_MAPPING)
                .on(SKU_MAPPING.SHOP_ID.eq(rows.field(SKU_MAPPING.SHOP_ID)))
                .and(SKU_MAPPING.PLATFORM_SKU.eq(rows.field(SKU_MAPPING.PLATFORM_SKU)))
                .forEach(row -> found.put(
                        new PlatformSku(row.value1(), row.value2()),
                        new MappedSku(new Sku(row.value3()), row.value4().stripTrailingZeros())));
        return found;
    }

    /** Items a shop maps, after that code. */
    public List<Sku> mappedAfter(ShopId shop, String code, int most) {
        return sql.selectDistinct(SKU_MAPPING.SKU)
                .from(SKU_MAPPING)
                .where(SKU_MAPPING.SHOP_ID.eq(shop))
                .and(SKU_MAPPING.SKU.gt(code))
                .orderBy(SKU_MAPPING.SKU)
                .limit(most)
                .fetch(row -> new Sku(row.value1()));
    }

    /** The codes by which a shop means those items. */
    public Map<String, MappedSku> codes(ShopId shop, Collection<Sku> skus) {
        return sql.select(SKU_MAPPING.PLATFORM_SKU, SKU_MAPPING.SKU, SKU_MAPPING.FACTOR)
                .from(SKU_MAPPING)
                .where(SKU_MAPPING.SHOP_ID.eq(shop))
                .and(Rows.any(SKU_MAPPING.SKU, skus.stream().map(Sku::code).toList()))
                .fetchMap(
                        SKU_MAPPING.PLATFORM_SKU,
                        row -> new MappedSku(new Sku(row.value2()), row.value3().stripTrailingZeros()));
    }

    /** Writes mappings; answers the ids of those that are new or mean something else now. */
    public List<SkuMappingId> save(List<NewSkuMapping> mappings) {
        var now = clock.instant();
        var by = Callers.current().username();
        var rows = Rows.of("given", mappings)
                .with(SKU_MAPPING.ID, it -> new SkuMappingId(ids.next("parties", "sku_mapping_id")))
                .with(SKU_MAPPING.SHOP_ID, NewSkuMapping::shop)
                .with(SKU_MAPPING.PLATFORM_SKU, NewSkuMapping::platformSku)
                .with(SKU_MAPPING.SKU, it -> it.sku().code())
                .with(SKU_MAPPING.FACTOR, NewSkuMapping::factor)
                .with(SKU_MAPPING.UPDATED_AT, it -> now)
                .with(SKU_MAPPING.UPDATED_BY, it -> by);
        return sql.insertInto(SKU_MAPPING, rows.columns())
                .select(sql.select(rows.fields()).from(rows.table()))
                .onConflict(SKU_MAPPING.SHOP_ID, SKU_MAPPING.PLATFORM_SKU)
                .doUpdate()
                .set(SKU_MAPPING.SKU, DSL.excluded(SKU_MAPPING.SKU))
                .set(SKU_MAPPING.FACTOR, DSL.excluded(SKU_MAPPING.FACTOR))
                .set(SKU_MAPPING.UPDATED_AT, DSL.excluded(SKU_MAPPING.UPDATED_AT))
                .set(SKU_MAPPING.UPDATED_BY, DSL.excluded(SKU_MAPPING.UPDATED_BY))
                .where(SKU_MAPPING
                        .SKU
                        .ne(DSL.excluded(SKU_MAPPING.SKU))
                        .or(SKU_MAPPING.FACTOR.ne(DSL.excluded(SKU_MAPPING.FACTOR))))
                .returningResult(SKU_MAPPING.ID)
                .fetch(row -> row.value1());
    }

    /** The mapping of one code. */
    public Optional<SkuMappingView> find(PlatformSku code) {
        return sql.select(COLUMNS)
                .from(SKU_MAPPING)
                .join(SHOP)
                .on(SHOP.ID.eq(SKU_MAPPING.SHOP_ID))
                .where(SKU_MAPPING.SHOP_ID.eq(code.shop()))
                .and(SKU_MAPPING.PLATFORM_SKU.eq(code.code()))
                .fetchOptional(SkuMappingStore::view);
    }

    /** Forgets a mapping; answers what it was. */
    public Optional<NewSkuMapping> delete(SkuMappingId id) {
        return sql.deleteFrom(SKU_MAPPING)
                .where(SKU_MAPPING.ID.eq(id))
                .returningResult(SKU_MAPPING.SHOP_ID, SKU_MAPPING.PLATFORM_SKU, SKU_MAPPING.SKU, SKU_MAPPING.FACTOR)
                .fetchOptional(
                        row -> new NewSkuMapping(row.value1(), row.value2(), new Sku(row.value3()), row.value4()));
    }

    /** One page of the list. */
    public Page<SkuMappingView> page(SkuMappingFilter filter, PageQuery page) {
        Condition where = DSL.noCondition();
        if (filter.shop() != null) {
            where = where.and(SKU_MAPPING.SHOP_ID.eq(filter.shop()));
        }
        if (filter.q() != null && !filter.q().isBlank()) {
            var begins = filter.q().strip();
            where = where.and(DSL.lower(SKU_MAPPING.PLATFORM_SKU)
                    .startsWith(begins.toLowerCase(Locale.ROOT))
                    .or(SKU_MAPPING.SKU.eq(begins)));
        }
        return LISTING.page(sql, page, where, COLUMNS, SkuMappingStore::view);
    }

    private static SkuMappingView view(Record row) {
        return new SkuMappingView(
                row.get(SKU_MAPPING.ID),
                row.get(SKU_MAPPING.SHOP_ID),
                row.get(SHOP.NAME),
                row.get(SKU_MAPPING.PLATFORM_SKU),
                new Sku(row.get(SKU_MAPPING.SKU)),
                "",
                row.get(SKU_MAPPING.FACTOR).stripTrailingZeros(),
                row.get(SKU_MAPPING.UPDATED_AT),
                row.get(SKU_MAPPING.UPDATED_BY));
    }
}
