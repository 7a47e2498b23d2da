package io.redthread.fulfilment.store;

import static io.redthread.fulfilment.store.jooq.Tables.FLOOR_SETTING;
import static io.redthread.fulfilment.store.jooq.Tables.GOODS_TOLERANCE;
import static io.redthread.fulfilment.store.jooq.Tables.PACKAGING;

import io.redthread.fulfilment.FloorSetting;
import io.redthread.fulfilment.GoodsTolerance;
import io.redthread.fulfilment.Packaging;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import io.redthread.platform.database.Rows;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.springframework.stereotype.Repository;

/** Keeps how warehouses let parcels go: settings, packaging, goods that weigh otherwise. */
@Repository
public class FloorStore {

    private final DSLContext sql;

    FloorStore(DSLContext sql) {
        this.sql = sql;
    }

    /** What warehouses have decided; those that have not are missing. */
    public Map<WarehouseId, FloorSetting> of(Collection<WarehouseId> warehouses) {
        return sql
                .select(
                        FLOOR_SETTING.WAREHOUSE_ID,
                        FLOOR_SETTING.SHIPPED_AT,
                        FLOOR_SETTING.WEIGHS,
                        FLOOR_SETTING.CARRIER_BY,
                        FLOOR_SETTING.WITHIN_DAYS,
                        FLOOR_SETTING.GOODS_PERCENT)
                .from(FLOOR_SETTING)
                .where(Rows.any(FLOOR_SETTING.WAREHOUSE_ID, warehouses))
                .fetch(row -> new FloorSetting(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        Optional.ofNullable(row.value5()),
                        row.value6()))
                .stream()
                .collect(Collectors.toMap(FloorSetting::warehouse, it -> it));
    }

    /** Warehouses in which no parcel leaves unweighed. */
    public List<WarehouseId> weighing() {
        return sql.select(FLOOR_SETTING.WAREHOUSE_ID)
                .from(FLOOR_SETTING)
                .where(FLOOR_SETTING.WEIGHS)
                .orderBy(FLOOR_SETTING.WAREHOUSE_ID)
                .fetch(FLOOR_SETTING.WAREHOUSE_ID);
    }

    /** Writes a setting over the one that was there. */
    public void put(FloorSetting setting, Instant now, String by) {
        sql.insertInto(FLOOR_SETTING)
                .set(FLOOR_SETTING.WAREHOUSE_ID, setting.warehouse())
                .set(FLOOR_SETTING.SHIPPED_AT, setting.shippedAt())
                .set(FLOOR_SETTING.WEIGHS, setting.weighs())
                .set(FLOOR_SETTING.CARRIER_BY, setting.carrierBy())
                .set(FLOOR_SETTING.WITHIN_DAYS, setting.withinDays().orElse(null))
                .set(FLOOR_SETTING.GOODS_PERCENT, setting.goodsPercent())
                .set(FLOOR_SETTING.CHANGED_AT, now)
                .set(FLOOR_SETTING.CHANGED_BY, by)
                .onConflict(FLOOR_SETTING.WAREHOUSE_ID)
                .doUpdate()
                .set(FLOOR_SETTING.SHIPPED_AT, setting.shippedAt())
                .set(FLOOR_SETTING.WEIGHS, setting.weighs())
                .set(FLOOR_SETTING.CARRIER_BY, setting.carrierBy())
                .set(FLOOR_SETTING.WITHIN_DAYS, setting.withinDays().orElse(null))
                .set(FLOOR_SETTING.GOODS_PERCENT, setting.goodsPercent())
                .set(FLOOR_SETTING.CHANGED_AT, now)
                .set(FLOOR_SETTING.CHANGED_BY, by)
                .execute();
    }

    /** All packaging by code. */
    public List<Packaging> packaging() {
        return sql.select(PACKAGING.fields())
                .from(PACKAGING)
                .orderBy(PACKAGING.CODE)
                .fetch(row -> new Packaging(
                        row.get(PACKAGING.CODE),
                        row.get(PACKAGING.NAME_ZH),
                        row.get(PACKAGING.NAME_EN),
                        row.get(PACKAGING.GRAMS),
                        row.get(PACKAGING.TOLERANCE_GRAMS),
                        row.get(PACKAGING.ACTIVE)));
    }

    /** Writes packaging over what its code stood for. */
    public void put(Packaging packaging) {
        sql.insertInto(PACKAGING)
                .set(PACKAGING.CODE, packaging.code())
                .set(PACKAGING.NAME_ZH, packaging.nameZh())
                .set(PACKAGING.NAME_EN, packaging.nameEn())
                .set(PACKAGING.GRAMS, packaging.grams())
                .set(PACKAGING.TOLERANCE_GRAMS, packaging.toleranceGrams())
                .set(PACKAGING.ACTIVE, packaging.active())
                .onConflict(PACKAGING.CODE)
                .doUpdate()
                .set(PACKAGING.NAME_ZH, packaging.nameZh())
                .set(PACKAGING.NAME_EN, packaging.nameEn())
                .set(PACKAGING.GRAMS, packaging.grams())
                .set(PACKAGING.TOLERANCE_GRAMS, packaging.toleranceGrams())
                .set(PACKAGING.ACTIVE, packaging.active())
                .execute();
    }

    /** All goods that weigh otherwise, by SKU. */
    public List<GoodsTolerance> tolerances() {
        return sql.select(GOODS_TOLERANCE.SKU, GOODS_TOLERANCE.PERCENT)
                .from(GOODS_TOLERANCE)
                .orderBy(GOODS_TOLERANCE.SKU)
                .fetch(row -> new GoodsTolerance(new Sku(row.value1()), row.value2()));
    }

    /** The tolerances of these goods, in percent; those that have none of their own are missing. */
    public Map<Sku, BigDecimal> tolerances(Collection<Sku> skus) {
        return sql.select(GOODS_TOLERANCE.SKU, GOODS_TOLERANCE.PERCENT)
                .from(GOODS_TOLERANCE)
                .where(Rows.any(
                        GOODS_TOLERANCE.SKU, skus.stream().map(Sku::code).toList()))
                .fetchMap(row -> new Sku(row.value1()), Record2::value2);
    }

    /** Writes a tolerance over the one that was there. */
    public void put(GoodsTolerance tolerance) {
        sql.insertInto(GOODS_TOLERANCE)
                .set(GOODS_TOLERANCE.SKU, tolerance.sku().code())
                .set(GOODS_TOLERANCE.PERCENT, tolerance.percent())
                .onConflict(GOODS_TOLERANCE.SKU)
                .doUpdate()
                .set(GOODS_TOLERANCE.PERCENT, tolerance.percent())
                .execute();
    }
}
