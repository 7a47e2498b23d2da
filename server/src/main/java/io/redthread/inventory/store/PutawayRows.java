package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.BIN_STOCK;
import static io.redthread.inventory.store.jooq.Tables.LOCATION;
import static io.redthread.inventory.store.jooq.Tables.STOCK;
import static io.redthread.inventory.store.jooq.Tables.STOCK_ENTRY;
import static io.redthread.inventory.store.jooq.Tables.ZONE;

import io.redthread.inventory.PutawayFilter;
import io.redthread.inventory.PutawayTask;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.ZoneKind;
import io.redthread.inventory.domain.BinKey;
import io.redthread.inventory.domain.BinSpace;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.platform.database.Rows;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads of what waits to be put away, and of the bins it may go to. */
@Repository
public class PutawayRows {

    private static final Field<String> KEY = DSL.concat(
            BIN_STOCK.LOCATION_ID.cast(String.class), DSL.inline("|"), BIN_STOCK.SKU, DSL.inline("|"), BIN_STOCK.LOT);
    private static final Field<Instant> SINCE = DSL.field(DSL.select(DSL.max(STOCK_ENTRY.AT))
                    .from(STOCK_ENTRY)
                    .where(STOCK_ENTRY.SKU.eq(BIN_STOCK.SKU))
                    .and(STOCK_ENTRY.LOT.eq(BIN_STOCK.LOT))
                    .and(STOCK_ENTRY.TO_LOCATION.eq(BIN_STOCK.LOCATION_ID)))
            .as("since");
    private static final Field<BigDecimal> WAITING = BIN_STOCK.ON_HAND.minus(BIN_STOCK.PINNED);
    private static final List<SelectField<?>> COLUMNS = List.of(
            LOCATION.WAREHOUSE_ID, LOCATION.ID, LOCATION.CODE, BIN_STOCK.SKU, BIN_STOCK.LOT, WAITING, STOCK.UOM, SINCE);
    private static final Listing LISTING = new Listing(
                    BIN_STOCK
                            .join(LOCATION)
                            .on(LOCATION.ID.eq(BIN_STOCK.LOCATION_ID))
                            .join(ZONE)
                            .on(ZONE.ID.eq(LOCATION.ZONE_ID))
                            .join(STOCK)
                            .on(STOCK.SKU.eq(BIN_STOCK.SKU))
                            .and(STOCK.LOT.eq(BIN_STOCK.LOT))
                            .and(STOCK.WAREHOUSE_ID.eq(LOCATION.WAREHOUSE_ID)),
                    KEY,
                    "bin")
            .sortable("bin", LOCATION.CODE)
            .sortable("sku", BIN_STOCK.SKU);

    private final DSLContext sql;

    PutawayRows(DSLContext sql) {
        this.sql = sql;
    }

    /** One page of what waits, without proposals. */
    public Page<PutawayTask> page(PutawayFilter filter, Collection<Sku> named, PageQuery page) {
        var where = ZONE.KIND.eq(ZoneKind.RECEIVING).and(WAITING.gt(BigDecimal.ZERO));
        where = filter.warehouse() == null ? where : where.and(LOCATION.WAREHOUSE_ID.eq(filter.warehouse()));
        where = filter.sku() == null ? where : where.and(BIN_STOCK.SKU.eq(filter.sku()));
        if (filter.q() != null && !filter.q().isBlank()) {
            where = where.and(said(filter.q().strip(), named));
        }
        return LISTING.page(sql, page, where, COLUMNS, PutawayRows::task);
    }

    private static Condition said(String q, Collection<Sku> named) {
        return BIN_STOCK
                .SKU
                .startsWithIgnoreCase(q)
                .or(LOCATION.CODE.startsWithIgnoreCase(q))
                .or(Rows.any(BIN_STOCK.SKU, named.stream().map(Sku::code).toList()));
    }

    /** The active bins of these warehouses. */
    public List<BinSpace> bins(Collection<WarehouseId> warehouses) {
        return sql.select(
                        LOCATION.WAREHOUSE_ID,
                        LOCATION.ID,
                        LOCATION.CODE,
                        ZONE.ID,
                        ZONE.CODE,
                        ZONE.KIND,
                        ZONE.STORAGE,
                        LOCATION.WALK_ORDER,
                        LOCATION.CAPACITY)
                .from(LOCATION)
                .join(ZONE)
                .on(ZONE.ID.eq(LOCATION.ZONE_ID))
                .where(Rows.any(LOCATION.WAREHOUSE_ID, warehouses))
                .and(LOCATION.ACTIVE)
                .fetch(row -> new BinSpace(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        Optional.ofNullable(row.value9())));
    }

    /** What the bins of these warehouses hold. */
    public Map<BinKey, BigDecimal> contents(Collection<WarehouseId> warehouses) {
        var contents = new HashMap<BinKey, BigDecimal>();
        sql.select(BIN_STOCK.SKU, BIN_STOCK.LOT, BIN_STOCK.LOCATION_ID, BIN_STOCK.ON_HAND)
                .from(LOCATION)
                .join(BIN_STOCK)
                .on(BIN_STOCK.LOCATION_ID.eq(LOCATION.ID))
                .where(Rows.any(LOCATION.WAREHOUSE_ID, warehouses))
                .and(BIN_STOCK.ON_HAND.gt(BigDecimal.ZERO))
                .forEach(row ->
                        contents.put(new BinKey(new Sku(row.value1()), row.value2(), row.value3()), row.value4()));
        return contents;
    }

    private static PutawayTask task(Record row) {
        return new PutawayTask(
                row.get(LOCATION.WAREHOUSE_ID),
                row.get(LOCATION.ID),
                row.get(LOCATION.CODE),
                new Sku(row.get(BIN_STOCK.SKU)),
                "",
                row.get(BIN_STOCK.LOT).isEmpty() ? Optional.empty() : Optional.of(row.get(BIN_STOCK.LOT)),
                new Quantity(row.get(WAITING), new Uom(row.get(STOCK.UOM))),
                row.get(SINCE),
                PutawayTask.NOT_ASKED);
    }
}
