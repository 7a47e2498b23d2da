package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.LOCATION;
import static io.redthread.inventory.store.jooq.Tables.WAREHOUSE;
import static io.redthread.inventory.store.jooq.Tables.ZONE;

import io.redthread.catalog.StorageCondition;
import io.redthread.inventory.BinFacts;
import io.redthread.inventory.LocationId;
import io.redthread.inventory.LocationKind;
import io.redthread.inventory.NewBin;
import io.redthread.inventory.NewWarehouse;
import io.redthread.inventory.NewZone;
import io.redthread.inventory.WarehouseFacts;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.ZoneFacts;
import io.redthread.inventory.ZoneId;
import io.redthread.inventory.ZoneKind;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Warehouses, zones, bins and the places beyond the walls. */
@Repository
public class LocationRows {

    private final DSLContext sql;

    LocationRows(DSLContext sql) {
        this.sql = sql;
    }

    /** What and where these locations are; unknown ones are left out. */
    public Map<LocationId, PlaceRow> places(Collection<LocationId> ids) {
        var wanted = Rows.of("wanted", List.copyOf(ids)).with(LOCATION.ID, id -> id);
        var found = HashMap.<LocationId, PlaceRow>newHashMap(ids.size());
        sql.select(
                        LOCATION.ID,
                        LOCATION.KIND,
                        LOCATION.WAREHOUSE_ID,
                        LOCATION.CODE,
                        LOCATION.CAPACITY.isNotNull(),
                        ZONE.KIND,
                        ZONE.STORAGE)
                .from(wanted.table())
                .join(LOCATION)
                .on(LOCATION.ID.eq(wanted.field(LOCATION.ID)))
                .leftJoin(ZONE)
                .on(ZONE.ID.eq(LOCATION.ZONE_ID))
                .forEach(row -> found.put(
                        row.value1(),
                        new PlaceRow(
                                row.value2(), row.value3(), row.value4(), row.value5(), row.value6(), row.value7())));
        return found;
    }

    /** Locks these places in the order of their key, so that what they hold together can be judged. */
    public void lock(Collection<LocationId> ids) {
        var locked = sql.select(LOCATION.ID)
                .from(LOCATION)
                .where(Rows.any(LOCATION.ID, ids))
                .orderBy(LOCATION.ID)
                .forNoKeyUpdate()
                .fetch();
        RowCounts.expect(ids.size(), locked.size(), "places locked");
    }

    /** Every warehouse, by code. */
    public List<WarehouseFacts> warehouses(Condition which) {
        return sql.select(
                        WAREHOUSE.ID,
                        WAREHOUSE.CODE,
                        WAREHOUSE.NAME_ZH,
                        WAREHOUSE.NAME_EN,
                        WAREHOUSE.PROVINCE,
                        WAREHOUSE.CITY,
                        WAREHOUSE.ACTIVE,
                        WAREHOUSE.OWNER_ID,
                        WAREHOUSE.SITE)
                .from(WAREHOUSE)
                .where(which)
                .orderBy(WAREHOUSE.CODE)
                .fetch(row -> new WarehouseFacts(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        Optional.ofNullable(row.value8()),
                        row.value9()));
    }

    /** Every warehouse, by code. */
    public List<WarehouseFacts> warehouses() {
        return warehouses(DSL.noCondition());
    }

    /** The warehouse of that code. */
    public Optional<WarehouseFacts> warehouse(String code) {
        return warehouses(WAREHOUSE.CODE.eq(code)).stream().findFirst();
    }

    /** The warehouse of that id. */
    public Optional<WarehouseFacts> warehouse(WarehouseId id) {
        return warehouses(WAREHOUSE.ID.eq(id)).stream().findFirst();
    }

    /** Zones of a warehouse, by code. */
    public List<ZoneFacts> zones(WarehouseId warehouse) {
        return sql.select(ZONE.ID, ZONE.WAREHOUSE_ID, ZONE.CODE, ZONE.NAME_ZH, ZONE.NAME_EN, ZONE.KIND, ZONE.STORAGE)
                .from(ZONE)
                .where(ZONE.WAREHOUSE_ID.eq(warehouse))
                .orderBy(ZONE.CODE)
                .fetch(Records.mapping(ZoneFacts::new));
    }

    /** The warehouses of these zones; unknown ones are left out. */
    public Map<ZoneId, WarehouseId> warehousesOf(Collection<ZoneId> zones) {
        var wanted = Rows.of("wanted", List.copyOf(zones)).with(ZONE.ID, id -> id);
        return sql.select(ZONE.ID, ZONE.WAREHOUSE_ID)
                .from(wanted.table())
                .join(ZONE)
                .on(ZONE.ID.eq(wanted.field(ZONE.ID)))
                .fetchMap(ZONE.ID, ZONE.WAREHOUSE_ID);
    }

    /** Active bins of a warehouse, picking zones first, then along the picker's way. */
    public List<BinFacts> bins(WarehouseId warehouse) {
        return sql.select(
                        LOCATION.ID,
                        LOCATION.WAREHOUSE_ID,
                        LOCATION.ZONE_ID,
                        ZONE.KIND,
                        LOCATION.CODE,
                        LOCATION.WALK_ORDER)
                .from(LOCATION)
                .join(ZONE)
                .on(ZONE.ID.eq(LOCATION.ZONE_ID))
                .where(LOCATION.WAREHOUSE_ID.eq(warehouse))
                .and(LOCATION.ACTIVE)
                .orderBy(ZONE.KIND, LOCATION.WALK_ORDER, LOCATION.ID)
                .fetch(Records.mapping(BinFacts::new));
    }

    /** The same by code, in the same order. */
    public Map<String, LocationId> binsByCode(WarehouseId warehouse) {
        var byCode = new LinkedHashMap<String, LocationId>();
        bins(warehouse).forEach(bin -> byCode.put(bin.code(), bin.id()));
        return byCode;
    }

    /** Opens a warehouse; false when its code is taken. */
    public boolean insert(WarehouseId id, NewWarehouse warehouse, Instant now) {
        return sql.insertInto(WAREHOUSE)
                        .set(WAREHOUSE.ID, id)
                        .set(WAREHOUSE.CODE, warehouse.code())
                        .set(WAREHOUSE.NAME_ZH, warehouse.nameZh())
                        .set(WAREHOUSE.NAME_EN, warehouse.nameEn())
                        .set(WAREHOUSE.PROVINCE, warehouse.province())
                        .set(WAREHOUSE.CITY, warehouse.city())
                        .set(WAREHOUSE.OWNER_ID, warehouse.owner().orElse(null))
                        .set(WAREHOUSE.SITE, warehouse.site())
                        .set(WAREHOUSE.CREATED_AT, now)
                        .onConflict(WAREHOUSE.CODE)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** Sets up a zone; false when its code is taken in that warehouse. */
    public boolean insert(ZoneId id, NewZone zone) {
        return sql.insertInto(ZONE)
                        .set(ZONE.ID, id)
                        .set(ZONE.WAREHOUSE_ID, zone.warehouse())
                        .set(ZONE.CODE, zone.code())
                        .set(ZONE.NAME_ZH, zone.nameZh())
                        .set(ZONE.NAME_EN, zone.nameEn())
                        .set(ZONE.KIND, zone.kind())
                        .set(ZONE.STORAGE, zone.storage())
                        .onConflict(ZONE.WAREHOUSE_ID, ZONE.CODE)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** Sets up bins; answers those written, the others' codes are taken. */
    public List<String> insert(List<FreshBin> bins) {
        var fresh = Rows.of("fresh", bins)
                .with(LOCATION.ID, FreshBin::id)
                .with(LOCATION.KIND, bin -> LocationKind.BIN)
                .with(LOCATION.WAREHOUSE_ID, FreshBin::warehouse)
                .with(LOCATION.ZONE_ID, bin -> bin.bin().zone())
                .with(LOCATION.CODE, bin -> bin.bin().code())
                .with(LOCATION.WALK_ORDER, bin -> bin.bin().walkOrder())
                .with(LOCATION.CAPACITY, bin -> bin.bin().capacity().orElse(null))
                .with(LOCATION.BIN_KIND, bin -> bin.bin().kind());
        return fresh.insertInto(sql, LOCATION)
                .onConflict(LOCATION.WAREHOUSE_ID, LOCATION.CODE)
                .doNothing()
                .returningResult(LOCATION.CODE)
                .fetch(LOCATION.CODE);
    }

    /** Opens or closes a warehouse for promising. */
    public void activate(WarehouseId id, boolean active) {
        var updated = sql.update(WAREHOUSE)
                .set(WAREHOUSE.ACTIVE, active)
                .where(WAREHOUSE.ID.eq(id))
                .execute();
        RowCounts.expect(1, updated, "warehouse activated");
    }

    /**
     * What and where a location is.
     *
     * @param kind a bin, or a place beyond the walls
     * @param warehouse the bin's warehouse
     * @param code its code
     * @param limited whether it has a capacity
     * @param zone what its zone is for; absent beyond the walls
     * @param storage what conditions its zone offers; absent beyond the walls
     */
    public record PlaceRow(
            LocationKind kind,
            @Nullable WarehouseId warehouse,
            String code,
            boolean limited,
            @Nullable ZoneKind zone,
            @Nullable StorageCondition storage) {}

    /**
     * A bin to be written.
     *
     * @param id its id
     * @param warehouse its zone's warehouse
     * @param bin what it shall be
     */
    public record FreshBin(LocationId id, WarehouseId warehouse, NewBin bin) {}
}
