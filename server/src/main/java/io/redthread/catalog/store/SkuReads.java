package io.redthread.catalog.store;

import static io.redthread.catalog.store.jooq.Tables.BARCODE;
import static io.redthread.catalog.store.jooq.Tables.CATEGORY;
import static io.redthread.catalog.store.jooq.Tables.KIT_COMPONENT;
import static io.redthread.catalog.store.jooq.Tables.SKU;
import static io.redthread.catalog.store.jooq.Tables.SKU_REVISION;
import static io.redthread.catalog.store.jooq.Tables.UNIT_CONVERSION;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import io.redthread.catalog.Barcode;
import io.redthread.catalog.KitComponent;
import io.redthread.catalog.SerialTracking;
import io.redthread.catalog.SkuContent;
import io.redthread.catalog.SkuFacts;
import io.redthread.catalog.SkuFilter;
import io.redthread.catalog.SkuId;
import io.redthread.catalog.SkuView;
import io.redthread.catalog.UnitConversion;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.platform.database.Remembered;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.ResultQuery;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads items by their codes, in one or two statements however many are asked for. */
@Repository
public class SkuReads {

    private static final io.redthread.catalog.store.jooq.tables.Sku PART = SKU.as("part");
    private static final int FETCH = 1_000;

    private static final Field<List<Barcode>> BARCODES = multiset(select(BARCODE.CODE, BARCODE.UOM)
                    .from(BARCODE)
                    .where(BARCODE.SKU_ID.eq(SKU.ID))
                    .orderBy(BARCODE.CODE))
            .as("barcodes")
            .convertFrom(rows -> rows.map(row -> new Barcode(row.value1(), new Uom(row.value2()))));

    private static final Field<List<UnitConversion>> UNITS = multiset(
                    select(UNIT_CONVERSION.UOM, UNIT_CONVERSION.FACTOR)
                            .from(UNIT_CONVERSION)
                            .where(UNIT_CONVERSION.SKU_ID.eq(SKU.ID))
                            .orderBy(UNIT_CONVERSION.FACTOR, UNIT_CONVERSION.UOM))
            .as("units")
            .convertFrom(
                    rows -> rows.map(row -> new UnitConversion(new Uom(row.value1()), SkuColumns.plain(row.value2()))));

    private static final Field<List<KitComponent>> PARTS = multiset(select(PART.CODE, KIT_COMPONENT.QUANTITY, PART.UOM)
                    .from(KIT_COMPONENT)
                    .join(PART)
                    .on(PART.ID.eq(KIT_COMPONENT.COMPONENT_ID))
                    .where(KIT_COMPONENT.KIT_ID.eq(SKU.ID))
                    .orderBy(KIT_COMPONENT.POSITION))
            .as("parts")
            .convertFrom(rows -> rows.map(
                    row -> new KitComponent(new Sku(row.value1()), new Quantity(row.value2(), new Uom(row.value3())))));

    private final DSLContext sql;
    private final SkuColumns columns;
    private final JsonMapper json;
    private final Remembered<Sku, SkuFacts> remembered;

    SkuReads(DSLContext sql, SkuColumns columns, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.columns = columns;
        this.json = json;
        this.remembered = new Remembered<>(clock);
    }

    /** Facts of the items that exist, as they were two seconds ago at most. */
    public Map<Sku, SkuFacts> remembered(Collection<Sku> wanted, LocalDate today) {
        return remembered.of(wanted, missing -> facts(missing, today));
    }

    /** To be called by whoever changes items. */
    void forget() {
        remembered.forget();
    }

    /** Facts of the items that exist. */
    public Map<Sku, SkuFacts> facts(Collection<Sku> wanted, LocalDate today) {
        var found = sql.select(
                        SKU.ID,
                        SKU.CODE,
                        SKU.NAME,
                        SKU.UOM,
                        SKU.KIT,
                        SKU.ACTIVE,
                        SKU.LOT_TRACKED,
                        SKU.STORAGE,
                        SKU.SERIALS,
                        SKU.REGULAR,
                        SKU.HIGH_VALUE,
                        SKU.NEW_UNTIL,
                        SKU.NEW_UNTIL_RECEIVED,
                        SKU.PRICE,
                        SKU.PRICE_CURRENCY,
                        SKU.COST,
                        SKU.COST_CURRENCY)
                .from(SKU)
                .where(codeIn(wanted))
                .fetch();
        var kits = found.stream()
                .filter(row -> row.get(SKU.KIT))
                .map(row -> row.get(SKU.ID))
                .toList();
        Map<SkuId, List<KitComponent>> components = kits.isEmpty() ? Map.of() : components(kits);
        var facts = HashMap.<Sku, SkuFacts>newHashMap(found.size());
        for (var row : found) {
            var sku = new Sku(row.get(SKU.CODE));
            facts.put(
                    sku,
                    new SkuFacts(
                            sku,
                            row.get(SKU.NAME),
                            new Uom(row.get(SKU.UOM)),
                            row.get(SKU.ACTIVE),
                            row.get(SKU.LOT_TRACKED),
                            row.get(SKU.STORAGE),
                            row.get(SKU.SERIALS),
                            row.get(SKU.REGULAR),
                            row.get(SKU.HIGH_VALUE),
                            SkuColumns.flags(row).isNewOn(today),
                            components.getOrDefault(row.get(SKU.ID), List.of()),
                            SkuColumns.price(row, SKU.PRICE, SKU.PRICE_CURRENCY),
                            SkuColumns.price(row, SKU.COST, SKU.COST_CURRENCY)));
        }
        return facts;
    }

    /** Codes of items whose serial numbers are kept in one of these ways. */
    public List<Sku> withSerials(Collection<SerialTracking> tracking) {
        return sql.select(SKU.CODE)
                .from(SKU)
                .where(SKU.SERIALS.in(tracking))
                .orderBy(SKU.CODE)
                .fetch(row -> new Sku(row.value1()));
    }

    /** Names of the items that exist. */
    public Map<Sku, String> names(Collection<Sku> wanted) {
        return sql.select(SKU.CODE, SKU.NAME)
                .from(SKU)
                .where(codeIn(wanted))
                .fetchMap(row -> new Sku(row.value1()), Record2::value2);
    }

    /** Ids of the items that exist. */
    public Map<Sku, SkuId> ids(Collection<Sku> wanted) {
        return sql.select(SKU.CODE, SKU.ID)
                .from(SKU)
                .where(codeIn(wanted))
                .fetchMap(row -> new Sku(row.value1()), Record2::value2);
    }

    /** Active kits that contain the item, the first ten by code. */
    public List<Sku> kitsWith(SkuId component) {
        return sql.select(SKU.CODE)
                .from(KIT_COMPONENT)
                .join(SKU)
                .on(SKU.ID.eq(KIT_COMPONENT.KIT_ID))
                .where(KIT_COMPONENT.COMPONENT_ID.eq(component))
                .and(SKU.ACTIVE)
                .orderBy(SKU.CODE)
                .limit(10)
                .fetch(row -> new Sku(row.value1()));
    }

    /** One item with all that is known of it. */
    public Optional<SkuView> view(Sku sku, LocalDate today) {
        return views(SKU.CODE.eq(sku.code()), today).stream().findFirst();
    }

    /** One item with all that is known of it. */
    public Optional<SkuView> view(SkuId id, LocalDate today) {
        return views(SKU.ID.eq(id), today).stream().findFirst();
    }

    /** Units that items are counted and packed in, by code. */
    public List<Uom> units() {
        return sql
                .select(SKU.UOM)
                .from(SKU)
                .union(DSL.select(UNIT_CONVERSION.UOM).from(UNIT_CONVERSION))
                .fetch(row -> new Uom(row.value1()))
                .stream()
                .sorted(java.util.Comparator.comparing(Uom::code))
                .toList();
    }

    /** Items with all that is known of them. */
    public List<SkuView> views(Collection<Sku> wanted, LocalDate today) {
        return views(codeIn(wanted), today);
    }

    /** Shows every item that matches, by code, with all that is known of it; a hundred thousand do not fill the memory. */
    public void each(SkuFilter filter, LocalDate today, Consumer<SkuView> visitor) {
        try (var rows =
                whole(SkuList.where(sql, filter, today)).fetchSize(FETCH).fetchLazy()) {
            rows.forEach(row -> visitor.accept(view(row, today)));
        }
    }

    /** Codes after that one. */
    public List<Sku> after(String code, int most) {
        return sql.select(SKU.CODE)
                .from(SKU)
                .where(SKU.CODE.gt(code))
                .orderBy(SKU.CODE)
                .limit(most)
                .fetch(row -> new Sku(row.value1()));
    }

    private List<SkuView> views(Condition which, LocalDate today) {
        return whole(which).fetch(row -> view(row, today));
    }

    private ResultQuery<Record> whole(Condition which) {
        List<SelectField<?>> selected = new ArrayList<>(columns.all());
        selected.addAll(List.of(BARCODES, UNITS, PARTS));
        return sql.select(selected)
                .from(SKU)
                .leftJoin(CATEGORY)
                .on(CATEGORY.ID.eq(SKU.CATEGORY_ID))
                .where(which)
                .orderBy(SKU.CODE);
    }

    private SkuView view(Record row, LocalDate today) {
        var content = columns.content(row, row.get(BARCODES), row.get(UNITS), row.get(PARTS));
        return new SkuView(
                row.get(SKU.ID),
                new Sku(row.get(SKU.CODE)),
                row.get(SKU.ACTIVE),
                row.get(SKU.VERSION),
                content,
                content.flags().isNewOn(today),
                Optional.ofNullable(row.get(CATEGORY.NAME)).orElse(""),
                row.get(SKU.CREATED_AT),
                row.get(SKU.UPDATED_AT),
                row.get(SKU.UPDATED_BY));
    }

    /** The content as it was at that version, when a change has replaced it since. */
    public Optional<SkuContent> replaced(SkuId sku, int version) {
        return sql.select(SKU_REVISION.CONTENT)
                .from(SKU_REVISION)
                .where(SKU_REVISION.SKU_ID.eq(sku))
                .and(SKU_REVISION.VERSION.ge(version))
                .orderBy(SKU_REVISION.VERSION)
                .limit(1)
                .fetchOptional(Record1::value1)
                .map(content -> json.readValue(content.data(), SkuContent.class));
    }

    private Map<SkuId, List<KitComponent>> components(List<SkuId> kits) {
        return sql.select(KIT_COMPONENT.KIT_ID, PART.CODE, KIT_COMPONENT.QUANTITY, PART.UOM)
                .from(KIT_COMPONENT)
                .join(PART)
                .on(PART.ID.eq(KIT_COMPONENT.COMPONENT_ID))
                .where(KIT_COMPONENT.KIT_ID.eq(DSL.any(kits.toArray(SkuId[]::new))))
                .orderBy(KIT_COMPONENT.KIT_ID, KIT_COMPONENT.POSITION)
                .fetchGroups(
                        row -> row.value1(),
                        row -> new KitComponent(
                                new Sku(row.value2()), new Quantity(row.value3(), new Uom(row.value4()))));
    }

    private static Condition codeIn(Collection<Sku> wanted) {
        return SKU.CODE.eq(DSL.any(wanted.stream().map(Sku::code).distinct().toArray(String[]::new)));
    }
}
