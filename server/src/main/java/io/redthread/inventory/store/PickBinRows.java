package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.BIN_STOCK;
import static io.redthread.inventory.store.jooq.Tables.LOCATION;
import static io.redthread.inventory.store.jooq.Tables.LOT;
import static io.redthread.inventory.store.jooq.Tables.PICK_BIN;
import static io.redthread.inventory.store.jooq.Tables.STOCK;
import static io.redthread.inventory.store.jooq.Tables.ZONE;

import io.redthread.inventory.LocationId;
import io.redthread.inventory.PickBin;
import io.redthread.inventory.PickBinView;
import io.redthread.inventory.SettingFilter;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.ZoneKind;
import io.redthread.inventory.domain.BulkBin;
import io.redthread.inventory.domain.PickFace;
import io.redthread.kernel.Sku;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What picking bins are to hold, what they do hold, and where more of it lies. */
@Repository
public class PickBinRows {

    private static final Field<BigDecimal> HELD = here(BIN_STOCK.ON_HAND).as("held");
    private static final Listing LISTING = new Listing(
                    PICK_BIN.join(LOCATION).on(LOCATION.ID.eq(PICK_BIN.LOCATION_ID)),
                    DSL.concat(PICK_BIN.LOCATION_ID.cast(String.class), DSL.inline("|"), PICK_BIN.SKU),
                    "bin")
            .sortable("bin", LOCATION.CODE)
            .sortable("sku", PICK_BIN.SKU);

    private final DSLContext sql;

    PickBinRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Sets the bounds of a bin for an item, in the place of those before. */
    public void set(PickBin bin) {
        var written = sql.insertInto(PICK_BIN)
                .set(PICK_BIN.LOCATION_ID, bin.bin())
                .set(PICK_BIN.SKU, bin.sku().code())
                .set(PICK_BIN.LEAST, bin.least())
                .set(PICK_BIN.MOST, bin.most())
                .onConflict(PICK_BIN.LOCATION_ID, PICK_BIN.SKU)
                .doUpdate()
                .set(PICK_BIN.LEAST, DSL.excluded(PICK_BIN.LEAST))
                .set(PICK_BIN.MOST, DSL.excluded(PICK_BIN.MOST))
                .execute();
        RowCounts.expect(1, written, "pick bin");
    }

    /** Takes bounds away; false when there were none. */
    public boolean remove(LocationId bin, Sku sku) {
        return sql.deleteFrom(PICK_BIN)
                        .where(PICK_BIN.LOCATION_ID.eq(bin))
                        .and(PICK_BIN.SKU.eq(sku.code()))
                        .execute()
                == 1;
    }

    /** One page of bounds, with what lies there. */
    public Page<PickBinView> page(SettingFilter filter, PageQuery page) {
        var where = DSL.noCondition();
        where = filter.warehouse() == null ? where : where.and(LOCATION.WAREHOUSE_ID.eq(filter.warehouse()));
        if (filter.q() != null && !filter.q().isBlank()) {
            var q = filter.q().strip();
            where = where.and(PICK_BIN.SKU.startsWithIgnoreCase(q).or(LOCATION.CODE.startsWithIgnoreCase(q)));
        }
        return LISTING.page(
                sql,
                page,
                where,
                List.of(
                        LOCATION.WAREHOUSE_ID,
                        LOCATION.ID,
                        LOCATION.CODE,
                        PICK_BIN.SKU,
                        PICK_BIN.LEAST,
                        PICK_BIN.MOST,
                        HELD),
                PickBinRows::view);
    }

    /** The upper bound of a bin for an item, and what of it lies there now. */
    public Optional<Bound> bound(LocationId bin, Sku sku) {
        return sql.select(PICK_BIN.MOST, HELD)
                .from(PICK_BIN)
                .where(PICK_BIN.LOCATION_ID.eq(bin))
                .and(PICK_BIN.SKU.eq(sku.code()))
                .fetchOptional(row -> new Bound(row.value1(), row.value2()));
    }

    /** The picking bins with bounds, along the picker's way. */
    public List<PickFace> faces(@Nullable WarehouseId warehouse) {
        var reserved = DSL.select(DSL.coalesce(DSL.sum(STOCK.RESERVED), DSL.inline(BigDecimal.ZERO)))
                .from(STOCK)
                .where(STOCK.SKU.eq(PICK_BIN.SKU))
                .and(STOCK.WAREHOUSE_ID.eq(LOCATION.WAREHOUSE_ID));
        var elsewhere = LOCATION.as("elsewhere");
        var pinned = DSL.select(DSL.coalesce(DSL.sum(BIN_STOCK.PINNED), DSL.inline(BigDecimal.ZERO)))
                .from(BIN_STOCK)
                .join(elsewhere)
                .on(elsewhere.ID.eq(BIN_STOCK.LOCATION_ID))
                .where(BIN_STOCK.SKU.eq(PICK_BIN.SKU))
                .and(elsewhere.WAREHOUSE_ID.eq(LOCATION.WAREHOUSE_ID));
        var unit = DSL.field(DSL.select(DSL.max(STOCK.UOM))
                .from(STOCK)
                .where(STOCK.SKU.eq(PICK_BIN.SKU))
                .and(STOCK.WAREHOUSE_ID.eq(LOCATION.WAREHOUSE_ID)));
        return sql.select(
                        LOCATION.WAREHOUSE_ID,
                        LOCATION.ID,
                        LOCATION.CODE,
                        PICK_BIN.SKU,
                        unit,
                        PICK_BIN.LEAST,
                        PICK_BIN.MOST,
                        HELD,
                        here(BIN_STOCK.ON_HAND.minus(BIN_STOCK.PINNED)),
                        DSL.field(reserved).minus(DSL.field(pinned)))
                .from(PICK_BIN)
                .join(LOCATION)
                .on(LOCATION.ID.eq(PICK_BIN.LOCATION_ID))
                .where(warehouse == null ? DSL.noCondition() : LOCATION.WAREHOUSE_ID.eq(warehouse))
                .and(DSL.exists(DSL.selectOne()
                        .from(STOCK)
                        .where(STOCK.SKU.eq(PICK_BIN.SKU))
                        .and(STOCK.WAREHOUSE_ID.eq(LOCATION.WAREHOUSE_ID))))
                .orderBy(LOCATION.WAREHOUSE_ID, LOCATION.WALK_ORDER, LOCATION.CODE, PICK_BIN.SKU)
                .fetch(row -> new PickFace(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        row.value10()));
    }

    /** Where these goods lie in storage zones and nobody is sent for them; what expires first before the rest. */
    public List<BulkBin> bulk(Collection<String> skus, @Nullable WarehouseId warehouse, LocalDate today) {
        Condition there = warehouse == null ? DSL.noCondition() : LOCATION.WAREHOUSE_ID.eq(warehouse);
        return sql.select(
                        LOCATION.WAREHOUSE_ID,
                        LOCATION.ID,
                        LOCATION.CODE,
                        BIN_STOCK.SKU,
                        BIN_STOCK.LOT,
                        BIN_STOCK.ON_HAND.minus(BIN_STOCK.PINNED))
                .from(BIN_STOCK)
                .join(LOCATION)
                .on(LOCATION.ID.eq(BIN_STOCK.LOCATION_ID))
                .join(ZONE)
                .on(ZONE.ID.eq(LOCATION.ZONE_ID))
                .leftJoin(LOT)
                .on(LOT.SKU.eq(BIN_STOCK.SKU))
                .and(LOT.CODE.eq(BIN_STOCK.LOT))
                .where(BIN_STOCK.SKU.eq(DSL.any(skus.toArray(String[]::new))))
                .and(ZONE.KIND.eq(ZoneKind.STORAGE))
                .and(BIN_STOCK.ON_HAND.gt(BIN_STOCK.PINNED))
                .and(LOT.EXPIRES_ON.isNull().or(LOT.EXPIRES_ON.ge(today)))
                .and(there)
                .orderBy(LOT.EXPIRES_ON.asc().nullsLast(), BIN_STOCK.LOT, LOCATION.WALK_ORDER, LOCATION.CODE)
                .fetch(row -> new BulkBin(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }

    private static Field<BigDecimal> here(Field<BigDecimal> amount) {
        return DSL.field(DSL.select(DSL.coalesce(DSL.sum(amount), DSL.inline(BigDecimal.ZERO)))
                .from(BIN_STOCK)
                .where(BIN_STOCK.LOCATION_ID.eq(PICK_BIN.LOCATION_ID))
                .and(BIN_STOCK.SKU.eq(PICK_BIN.SKU)));
    }

    private static PickBinView view(Record row) {
        return new PickBinView(
                row.get(LOCATION.WAREHOUSE_ID),
                row.get(LOCATION.ID),
                row.get(LOCATION.CODE),
                new Sku(row.get(PICK_BIN.SKU)),
                "",
                row.get(PICK_BIN.LEAST),
                row.get(PICK_BIN.MOST),
                row.get(HELD));
    }

    /**
     * An upper bound, and what lies there.
     *
     * @param most the bound
     * @param held what lies there
     */
    public record Bound(BigDecimal most, BigDecimal held) {}
}
