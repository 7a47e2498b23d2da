package io.redthread.catalog.store;

import static io.redthread.catalog.store.jooq.Tables.BARCODE;
import static io.redthread.catalog.store.jooq.Tables.KIT_COMPONENT;
import static io.redthread.catalog.store.jooq.Tables.SKU;
import static io.redthread.catalog.store.jooq.Tables.SKU_REVISION;
import static io.redthread.catalog.store.jooq.Tables.UNIT_CONVERSION;

import io.redthread.catalog.Barcode;
import io.redthread.catalog.KitComponent;
import io.redthread.catalog.NewSku;
import io.redthread.catalog.SkuContent;
import io.redthread.catalog.SkuId;
import io.redthread.catalog.SkuView;
import io.redthread.catalog.UnitConversion;
import io.redthread.kernel.Sku;
import io.redthread.kernel.UnitPrice;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.Rows;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes items: many at once in a handful of statements, whatever their number. */
@Repository
public class SkuWrites {

    private final DSLContext sql;
    private final IdBlocks ids;
    private final Clock clock;
    private final JsonMapper json;
    private final SkuReads reads;

    SkuWrites(DSLContext sql, IdBlocks ids, Clock clock, JsonMapper json, SkuReads reads) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
        this.reads = reads;
    }

    /** Puts in the items whose codes are free, without barcodes, units and parts; answers their ids. */
    public Map<Sku, SkuId> insert(List<NewSku> items) {
        reads.forget();
        var now = clock.instant();
        var by = Callers.current().username();
        var rows = Rows.of("given", items)
                .with(SKU.ID, item -> new SkuId(ids.next("catalog", "sku_id")))
                .with(SKU.CODE, item -> item.sku().code())
                .with(SKU.KIT, item -> !item.content().components().isEmpty())
                .with(SKU.UOM, item -> item.content().uom().code());
        content(rows, NewSku::sku, NewSku::content);
        rows.with(SKU.CREATED_AT, item -> now).with(SKU.UPDATED_AT, item -> now).with(SKU.UPDATED_BY, item -> by);
        var inserted = new HashMap<Sku, SkuId>();
        sql.insertInto(SKU, SkuSearch.COLUMNS.columns(rows))
                .select(sql.select(SkuSearch.COLUMNS.values(rows)).from(rows.table()))
                .onConflict(SKU.CODE)
                .doNothing()
                .returningResult(SKU.CODE, SKU.ID)
                .forEach(row -> inserted.put(new Sku(row.value1()), row.value2()));
        return inserted;
    }

    /** Writes the contents of items that still have the version they were read in; answers how many had. */
    public int update(Map<SkuView, SkuContent> contents) {
        reads.forget();
        record Given(SkuView known, SkuContent content) {}
        var given = contents.entrySet().stream()
                .map(entry -> new Given(entry.getKey(), entry.getValue()))
                .toList();
        var rows = Rows.of("given", given);
        content(rows, it -> it.known().sku(), Given::content);
        var values = new LinkedHashMap<Field<?>, Object>();
        var columns = SkuSearch.COLUMNS.columns(rows);
        for (var i = 0; i < columns.size(); i++) {
            values.put(columns.get(i), SkuSearch.COLUMNS.values(rows).get(i));
        }
        rows.with(SKU.ID, it -> it.known().id())
                .with(SKU.VERSION, it -> it.known().version());
        return sql.update(SKU)
                .set(values)
                .set(SKU.VERSION, SKU.VERSION.plus(1))
                .set(SKU.UPDATED_AT, clock.instant())
                .set(SKU.UPDATED_BY, Callers.current().username())
                .from(rows.table())
                .where(SKU.ID.eq(rows.field(SKU.ID)))
                .and(SKU.VERSION.eq(rows.field(SKU.VERSION)))
                .execute();
    }

    private <T> void content(Rows<T> rows, Function<T, Sku> sku, Function<T, SkuContent> content) {
        rows.with(SKU.NAME, it -> content.apply(it).name())
                .with(SKU.NAME_EN, it -> content.apply(it).nameEn())
                .with(SKU.SPEC, it -> content.apply(it).spec())
                .with(SKU.CATEGORY_ID, it -> orNull(content.apply(it).category()))
                .with(SKU.REGULAR, it -> content.apply(it).flags().regular())
                .with(SKU.HIGH_VALUE, it -> content.apply(it).flags().highValue())
                .with(SKU.NEW_UNTIL, it -> orNull(content.apply(it).flags().newUntil()))
                .with(SKU.NEW_UNTIL_RECEIVED, it -> content.apply(it).flags().newUntilReceived())
                .with(SKU.LOT_TRACKED, it -> content.apply(it).measures().lotTracked())
                .with(SKU.STORAGE, it -> content.apply(it).measures().storage())
                .with(SKU.SERIALS, it -> content.apply(it).measures().serials())
                .with(
                        SKU.SHELF_LIFE_DAYS,
                        it -> orNull(content.apply(it).measures().shelfLifeDays()))
                .with(
                        SKU.WEIGHT_GRAMS,
                        it -> orNull(content.apply(it).measures().weightGrams()))
                .with(SKU.VOLUME_CM3, it -> orNull(content.apply(it).measures().volumeCm3()))
                .with(SKU.IMAGE_URL, it -> content.apply(it).imageUrl())
                .with(SKU.PRICE, it -> amount(content.apply(it).price()))
                .with(SKU.PRICE_CURRENCY, it -> currency(content.apply(it).price()))
                .with(SKU.COST, it -> amount(content.apply(it).cost()))
                .with(SKU.COST_CURRENCY, it -> currency(content.apply(it).cost()))
                .with(
                        SKU.EXTRA,
                        it -> JSONB.valueOf(
                                json.writeValueAsString(content.apply(it).extra())));
        SkuSearch.COLUMNS.with(rows, it -> SkuSearch.text(sku.apply(it), content.apply(it)));
    }

    /** Gives the items their barcodes; answers how many were free. */
    public int insertBarcodes(Map<SkuId, SkuContent> items) {
        record Given(SkuId sku, Barcode barcode) {}
        var given = flat(items, SkuContent::barcodes, Given::new);
        var rows = Rows.of("given", given)
                .with(BARCODE.CODE, it -> it.barcode().code())
                .with(BARCODE.SKU_ID, Given::sku)
                .with(BARCODE.UOM, it -> it.barcode().uom().code());
        return given.isEmpty()
                ? 0
                : sql.insertInto(BARCODE, rows.columns())
                        .select(sql.select(rows.fields()).from(rows.table()))
                        .onConflictDoNothing()
                        .execute();
    }

    /** Gives the items their units. */
    public void insertUnits(Map<SkuId, SkuContent> items) {
        record Given(SkuId sku, UnitConversion unit) {}
        var given = flat(items, SkuContent::units, Given::new);
        var rows = Rows.of("given", given)
                .with(UNIT_CONVERSION.SKU_ID, Given::sku)
                .with(UNIT_CONVERSION.UOM, it -> it.unit().uom().code())
                .with(UNIT_CONVERSION.FACTOR, it -> it.unit().factor());
        if (!given.isEmpty()) {
            sql.insertInto(UNIT_CONVERSION, rows.columns())
                    .select(sql.select(rows.fields()).from(rows.table()))
                    .execute();
        }
    }

    /** Gives the kits their parts, whose ids are known. */
    public void insertComponents(Map<SkuId, SkuContent> items, Map<Sku, SkuId> parts) {
        reads.forget();
        record Given(SkuId kit, KitComponent part, int position) {}
        var given = new ArrayList<Given>();
        items.forEach((kit, content) -> {
            for (var part : content.components()) {
                given.add(new Given(kit, part, given.size()));
            }
        });
        var rows = Rows.of("given", given)
                .with(KIT_COMPONENT.KIT_ID, Given::kit)
                .with(KIT_COMPONENT.COMPONENT_ID, it -> parts.get(it.part().sku()))
                .with(KIT_COMPONENT.POSITION, Given::position)
                .with(KIT_COMPONENT.QUANTITY, it -> it.part().quantity().amount());
        if (!given.isEmpty()) {
            sql.insertInto(KIT_COMPONENT, rows.columns())
                    .select(sql.select(rows.fields()).from(rows.table()))
                    .execute();
        }
    }

    /** Takes away barcodes, units and parts before they are written anew. */
    public void clearParts(Collection<SkuId> skus) {
        reads.forget();
        var ids = skus.toArray(SkuId[]::new);
        sql.deleteFrom(BARCODE).where(BARCODE.SKU_ID.eq(DSL.any(ids))).execute();
        sql.deleteFrom(UNIT_CONVERSION)
                .where(UNIT_CONVERSION.SKU_ID.eq(DSL.any(ids)))
                .execute();
        sql.deleteFrom(KIT_COMPONENT)
                .where(KIT_COMPONENT.KIT_ID.eq(DSL.any(ids)))
                .execute();
    }

    /** Keeps what changes replace. */
    public void keepRevisions(Collection<SkuView> replaced) {
        var now = clock.instant();
        var by = Callers.current().username();
        var rows = Rows.of("given", List.copyOf(replaced))
                .with(SKU_REVISION.SKU_ID, SkuView::id)
                .with(SKU_REVISION.VERSION, SkuView::version)
                .with(SKU_REVISION.CONTENT, it -> JSONB.valueOf(json.writeValueAsString(it.content())))
                .with(SKU_REVISION.REPLACED_AT, it -> now)
                .with(SKU_REVISION.REPLACED_BY, it -> by);
        sql.insertInto(SKU_REVISION, rows.columns())
                .select(sql.select(rows.fields()).from(rows.table()))
                .execute();
    }

    /** Switches ordering of an item on or off; answers whether it had that version. */
    public boolean setActive(SkuView known, boolean active) {
        reads.forget();
        return sql.update(SKU)
                        .set(SKU.ACTIVE, active)
                        .set(SKU.VERSION, SKU.VERSION.plus(1))
                        .set(SKU.UPDATED_AT, clock.instant())
                        .set(SKU.UPDATED_BY, Callers.current().username())
                        .where(SKU.ID.eq(known.id()))
                        .and(SKU.VERSION.eq(known.version()))
                        .execute()
                == 1;
    }

    /** Ends being new for items that waited for their first receipt; answers how many there were. */
    public int endNewness(Collection<Sku> received) {
        reads.forget();
        Set<String> codes = Set.copyOf(received.stream().map(Sku::code).toList());
        return sql.update(SKU)
                .set(SKU.NEW_UNTIL_RECEIVED, false)
                .where(SKU.CODE.eq(DSL.any(codes.toArray(String[]::new))))
                .and(SKU.NEW_UNTIL_RECEIVED)
                .execute();
    }

    private static <P, G> List<G> flat(
            Map<SkuId, SkuContent> items, Function<SkuContent, List<P>> parts, BiFunction<SkuId, P, G> pair) {
        var all = new ArrayList<G>();
        items.forEach((sku, content) -> parts.apply(content).forEach(part -> all.add(pair.apply(sku, part))));
        return all;
    }

    private static <V> @Nullable V orNull(Optional<V> value) {
        return value.orElse(null);
    }

    private static @Nullable BigDecimal amount(Optional<UnitPrice> price) {
        return price.map(UnitPrice::amount).orElse(null);
    }

    private static @Nullable String currency(Optional<UnitPrice> price) {
        return price.map(it -> it.currency().getCurrencyCode()).orElse(null);
    }
}
