package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.BIN_STOCK;
import static io.redthread.inventory.store.jooq.Tables.LOCATION;
import static io.redthread.inventory.store.jooq.Tables.STOCK;
import static io.redthread.inventory.store.jooq.Tables.STOCK_ENTRY;

import io.redthread.inventory.LocationId;
import io.redthread.inventory.PartnersStock.Held;
import io.redthread.inventory.Places;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.domain.StockKey;
import io.redthread.kernel.Sku;
import io.redthread.platform.database.Rows;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Balances of goods that are partners' own. Rows are always locked in the order of their key. */
@Repository
public class PartnersStockRows {

    private final DSLContext sql;

    PartnersStockRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Locks these balances; those that others hold are waited for, or passed over. */
    public Map<Sku, Held> lock(Collection<StockKey> keys, boolean pass) {
        var wanted = Rows.of("wanted", List.copyOf(keys))
                .with(STOCK.SKU, key -> key.sku().code())
                .with(STOCK.WAREHOUSE_ID, StockKey::warehouse)
                .with(STOCK.LOT, StockKey::lot);
        var locking = sql.select(STOCK.SKU, STOCK.ON_HAND, STOCK.RESERVED)
                .from(wanted.table())
                .join(STOCK)
                .on(STOCK.SKU.eq(wanted.field(STOCK.SKU)))
                .and(STOCK.WAREHOUSE_ID.eq(wanted.field(STOCK.WAREHOUSE_ID)))
                .and(STOCK.LOT.eq(wanted.field(STOCK.LOT)))
                .orderBy(STOCK.SKU, STOCK.WAREHOUSE_ID, STOCK.LOT)
                .forUpdate()
                .of(STOCK);
        return (pass ? locking.skipLocked() : locking)
                .fetchMap(row -> new Sku(row.value1()), row -> new Held(row.value2(), row.value3()));
    }

    /** How much of each left a warehouse for customers after its moment; goods of which nothing did are left out. */
    public Map<Sku, BigDecimal> leftSince(WarehouseId warehouse, Map<Sku, Instant> moments) {
        var wanted = Rows.of("wanted", List.copyOf(moments.entrySet()))
                .with(STOCK_ENTRY.SKU, it -> it.getKey().code())
                .with(STOCK_ENTRY.AT, Map.Entry::getValue);
        return sql.select(STOCK_ENTRY.SKU, DSL.sum(STOCK_ENTRY.QUANTITY))
                .from(wanted.table())
                .join(STOCK_ENTRY)
                .on(STOCK_ENTRY.SKU.eq(wanted.field(STOCK_ENTRY.SKU)))
                .and(STOCK_ENTRY.AT.gt(wanted.field(STOCK_ENTRY.AT)))
                .and(STOCK_ENTRY.TO_LOCATION.eq(Places.CUSTOMER))
                .join(LOCATION)
                .on(LOCATION.ID.eq(STOCK_ENTRY.FROM_LOCATION))
                .and(LOCATION.WAREHOUSE_ID.eq(warehouse))
                .groupBy(STOCK_ENTRY.SKU)
                .fetchMap(row -> new Sku(row.value1()), row -> row.value2());
    }

    /** On which shelf of a warehouse goods lie. */
    public Map<Sku, LocationId> shelves(WarehouseId warehouse, Collection<Sku> skus) {
        var found = new HashMap<Sku, LocationId>();
        sql.select(BIN_STOCK.SKU, BIN_STOCK.LOCATION_ID)
                .from(BIN_STOCK)
                .join(LOCATION)
                .on(LOCATION.ID.eq(BIN_STOCK.LOCATION_ID))
                .where(Rows.any(BIN_STOCK.SKU, skus.stream().map(Sku::code).toList()))
                .and(LOCATION.WAREHOUSE_ID.eq(warehouse))
                .orderBy(BIN_STOCK.SKU, BIN_STOCK.ON_HAND)
                .forEach(row -> found.put(new Sku(row.value1()), row.value2()));
        return found;
    }

    /** Whether anything lies in a warehouse. */
    public boolean anything(WarehouseId warehouse) {
        return sql.fetchExists(sql.selectOne()
                .from(STOCK)
                .where(STOCK.WAREHOUSE_ID.eq(warehouse))
                .and(STOCK.ON_HAND.gt(BigDecimal.ZERO)));
    }
}
