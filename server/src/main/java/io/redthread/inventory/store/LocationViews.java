package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.BIN_STOCK;
import static io.redthread.inventory.store.jooq.Tables.LOCATION;
import static io.redthread.inventory.store.jooq.Tables.ZONE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import io.redthread.inventory.LocationView;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.ZoneId;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads of bins with what they hold, page by page. */
@Repository
public class LocationViews {

    private static final Listing LISTING = new Listing(
                    LOCATION.join(ZONE).on(ZONE.ID.eq(LOCATION.ZONE_ID)), LOCATION.ID.coerce(Long.class), "walkOrder")
            .sortable("walkOrder", LOCATION.WALK_ORDER)
            .sortable("code", LOCATION.CODE);

    private final DSLContext sql;

    LocationViews(DSLContext sql) {
        this.sql = sql;
    }

    /** One page of bins, along the picker's way. */
    public Page<LocationView> page(
            @Nullable WarehouseId warehouse, @Nullable ZoneId zone, @Nullable String code, PageQuery page) {
        var where = noCondition();
        where = warehouse == null ? where : where.and(LOCATION.WAREHOUSE_ID.eq(warehouse));
        where = zone == null ? where : where.and(LOCATION.ZONE_ID.eq(zone));
        where = code == null || code.isBlank() ? where : where.and(LOCATION.CODE.startsWithIgnoreCase(code.strip()));
        var skus = DSL.field(select(DSL.countDistinct(BIN_STOCK.SKU))
                        .from(BIN_STOCK)
                        .where(BIN_STOCK.LOCATION_ID.eq(LOCATION.ID))
                        .and(BIN_STOCK.ON_HAND.ne(BigDecimal.ZERO)))
                .as("skus");
        var held = DSL.field(select(coalesce(DSL.sum(BIN_STOCK.ON_HAND), inline(BigDecimal.ZERO)))
                        .from(BIN_STOCK)
                        .where(BIN_STOCK.LOCATION_ID.eq(LOCATION.ID)))
                .as("held");
        return LISTING.page(
                sql,
                page,
                where,
                List.of(
                        LOCATION.ID,
                        LOCATION.WAREHOUSE_ID,
                        LOCATION.ZONE_ID,
                        ZONE.CODE,
                        ZONE.KIND,
                        ZONE.STORAGE,
                        LOCATION.CODE,
                        LOCATION.BIN_KIND,
                        LOCATION.WALK_ORDER,
                        LOCATION.CAPACITY,
                        LOCATION.ACTIVE,
                        skus,
                        held),
                row -> new LocationView(
                        row.get(LOCATION.ID),
                        row.get(LOCATION.WAREHOUSE_ID),
                        row.get(LOCATION.ZONE_ID),
                        row.get(ZONE.CODE),
                        row.get(ZONE.KIND),
                        row.get(ZONE.STORAGE),
                        row.get(LOCATION.CODE),
                        row.get(LOCATION.BIN_KIND),
                        row.get(LOCATION.WALK_ORDER),
                        Optional.ofNullable(row.get(LOCATION.CAPACITY)),
                        row.get(LOCATION.ACTIVE),
                        row.get("skus", Integer.class),
                        row.get("held", BigDecimal.class)));
    }
}
