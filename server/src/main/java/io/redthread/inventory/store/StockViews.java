package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.BIN_STOCK;
import static io.redthread.inventory.store.jooq.Tables.LOCATION;
import static io.redthread.inventory.store.jooq.Tables.LOT;
import static io.redthread.inventory.store.jooq.Tables.PICK_SETTING;
import static io.redthread.inventory.store.jooq.Tables.QUOTA;
import static io.redthread.inventory.store.jooq.Tables.SAFETY_BUFFER;
import static io.redthread.inventory.store.jooq.Tables.STOCK;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import io.redthread.inventory.AvailableAt;
import io.redthread.inventory.BinContent;
import io.redthread.inventory.LocationId;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.platform.database.Rows;
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
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads of the balances, all lots of a SKU in a warehouse together. */
@Repository
public class StockViews {

    private final DSLContext sql;

    StockViews(DSLContext sql) {
        this.sql = sql;
    }

    /** What each warehouse has of these goods. */
    public List<AvailableRow> available(Collection<Sku> skus, LocalDate today) {
        var wanted = Rows.of("wanted", List.copyOf(skus)).with(STOCK.SKU, Sku::code);
        var mine = STOCK.SKU.in(select(wanted.field(STOCK.SKU)).from(wanted.table()));
        var line = lines(mine, today).asTable("line");
        return sql.select(line.fields())
                .from(line)
                .orderBy(line.field(STOCK.SKU), line.field(STOCK.WAREHOUSE_ID))
                .fetch(StockViews::row);
    }

    /** One page of stock lines, by SKU and warehouse. */
    public Page<AvailableRow> page(Wanted wanted, PageQuery page, LocalDate today) {
        var where = noCondition();
        if (wanted.warehouse() != null) {
            where = where.and(STOCK.WAREHOUSE_ID.eq(wanted.warehouse()));
        }
        if (wanted.within() != null) {
            where = where.and(Rows.any(STOCK.WAREHOUSE_ID, wanted.within()));
        }
        if (wanted.prefix() != null) {
            var named = STOCK.SKU.in(wanted.named().stream().map(Sku::code).toList());
            where = where.and(STOCK.SKU.startsWith(wanted.prefix()).or(named));
        }
        var line = lines(where, today).asTable("line");
        var sku = line.field(STOCK.SKU);
        var warehouse = line.field(STOCK.WAREHOUSE_ID);
        return new Listing(line, warehouse.coerce(Long.class), "sku")
                .sortable("sku", sku)
                .page(sql, page, only(line, wanted.only()), List.of(line.fields()), StockViews::row);
    }

    /** What bins hold of these goods, or what that bin holds. */
    public List<BinContent> bins(@Nullable Sku sku, @Nullable WarehouseId warehouse, @Nullable LocationId bin) {
        var where = noCondition();
        where = sku == null ? where : where.and(BIN_STOCK.SKU.eq(sku.code()));
        where = bin == null ? where : where.and(BIN_STOCK.LOCATION_ID.eq(bin));
        where = warehouse == null ? where : where.and(LOCATION.WAREHOUSE_ID.eq(warehouse));
        return sql.select(
                        BIN_STOCK.SKU,
                        BIN_STOCK.LOT,
                        LOCATION.WAREHOUSE_ID,
                        BIN_STOCK.LOCATION_ID,
                        LOCATION.CODE,
                        BIN_STOCK.ON_HAND,
                        BIN_STOCK.PINNED,
                        STOCK.UOM)
                .from(BIN_STOCK)
                .join(LOCATION)
                .on(LOCATION.ID.eq(BIN_STOCK.LOCATION_ID))
                .join(STOCK)
                .on(STOCK.SKU.eq(BIN_STOCK.SKU))
                .and(STOCK.WAREHOUSE_ID.eq(LOCATION.WAREHOUSE_ID))
                .and(STOCK.LOT.eq(BIN_STOCK.LOT))
                .where(where)
                .and(BIN_STOCK.ON_HAND.ne(BigDecimal.ZERO))
                .orderBy(BIN_STOCK.SKU, LOCATION.WAREHOUSE_ID, LOCATION.WALK_ORDER, BIN_STOCK.LOT)
                .limit(1000)
                .fetch(row -> new BinContent(
                        new Sku(row.value1()),
                        row.value2().isEmpty() ? Optional.empty() : Optional.of(row.value2()),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        new Quantity(row.value6(), new Uom(row.value8())),
                        new Quantity(row.value7(), new Uom(row.value8()))));
    }

    private static Condition only(org.jooq.Table<?> line, @Nullable String only) {
        var available = line.field("available", BigDecimal.class);
        return switch (only == null ? "" : only) {
            case "reserved" -> line.field("reserved", BigDecimal.class).gt(BigDecimal.ZERO);
            case "none" -> available.le(BigDecimal.ZERO);
            case "expired" -> line.field("expired", BigDecimal.class).gt(BigDecimal.ZERO);
            case "setAside" -> line.field("set_aside", BigDecimal.class).gt(BigDecimal.ZERO);
            case "buffered" -> line.field("buffer", BigDecimal.class).gt(BigDecimal.ZERO);
            default -> noCondition();
        };
    }

    private static Select<?> lines(Condition which, LocalDate today) {
        var free = STOCK.ON_HAND.minus(STOCK.RESERVED);
        var expired = coalesce(sum(free).filterWhere(LOT.EXPIRES_ON.lt(goodOn(today))), inline(BigDecimal.ZERO));
        var buffer = coalesce(max(SAFETY_BUFFER.QUANTITY), inline(BigDecimal.ZERO));
        var unused = DSL.greatest(QUOTA.QUANTITY.minus(QUOTA.USED), inline(BigDecimal.ZERO));
        var setAside = select(coalesce(sum(unused), inline(BigDecimal.ZERO)))
                .from(QUOTA)
                .where(QUOTA.SKU.eq(STOCK.SKU))
                .and(QUOTA.WAREHOUSE_ID.eq(STOCK.WAREHOUSE_ID))
                .and(QUOTA.ENDED_AT.isNull());
        var anyQuota = exists(selectOne().from(QUOTA).where(QUOTA.ENDED_AT.isNull()));
        return select(
                        STOCK.SKU,
                        STOCK.WAREHOUSE_ID,
                        max(STOCK.UOM).as("uom"),
                        sum(STOCK.ON_HAND).as("on_hand"),
                        sum(STOCK.RESERVED).as("reserved"),
                        buffer.as("buffer"),
                        expired.as("expired"),
                        when(anyQuota, field(setAside))
                                .otherwise(inline(BigDecimal.ZERO))
                                .as("set_aside"),
                        DSL.greatest(sum(free).minus(expired).minus(buffer), inline(BigDecimal.ZERO))
                                .as("available"))
                .from(STOCK)
                .leftJoin(LOT)
                .on(LOT.SKU.eq(STOCK.SKU))
                .and(LOT.CODE.eq(STOCK.LOT))
                .leftJoin(SAFETY_BUFFER)
                .on(SAFETY_BUFFER.SKU.eq(STOCK.SKU))
                .and(SAFETY_BUFFER.WAREHOUSE_ID.eq(STOCK.WAREHOUSE_ID))
                .where(which)
                .groupBy(STOCK.SKU, STOCK.WAREHOUSE_ID);
    }

    /** The day a lot must be good on to be promised: today, or so many days from it as is set. */
    private static Field<LocalDate> goodOn(LocalDate today) {
        var own = PICK_SETTING.as("own");
        var all = PICK_SETTING.as("every");
        var days = coalesce(
                field(select(own.SELLABLE_DAYS)
                        .from(own)
                        .where(own.WAREHOUSE_ID.eq(STOCK.WAREHOUSE_ID))
                        .and(own.SKU.eq(STOCK.SKU))),
                field(select(all.SELLABLE_DAYS)
                        .from(all)
                        .where(all.WAREHOUSE_ID.eq(STOCK.WAREHOUSE_ID))
                        .and(all.SKU.eq(""))),
                inline(0));
        return DSL.val(today).plus(days).cast(LocalDate.class);
    }

    private static AvailableRow row(Record row) {
        var unit = new Uom(row.get("uom", String.class));
        return new AvailableRow(
                new Sku(row.get("sku", String.class)),
                new AvailableAt(
                        row.get("warehouse_id", WarehouseId.class),
                        quantity(row, "on_hand", unit),
                        quantity(row, "reserved", unit),
                        quantity(row, "available", unit),
                        quantity(row, "buffer", unit),
                        quantity(row, "expired", unit),
                        quantity(row, "set_aside", unit)));
    }

    private static Quantity quantity(Record row, String column, Uom unit) {
        return new Quantity(row.get(column, BigDecimal.class), unit);
    }

    /**
     * What a warehouse has of a SKU.
     *
     * @param sku what
     * @param at how much
     */
    public record AvailableRow(Sku sku, AvailableAt at) {}

    /**
     * Which lines are wanted.
     *
     * @param prefix SKUs that begin so, and those named; absent means all
     * @param named SKUs found by name
     * @param warehouse only there
     * @param only a condition by name
     * @param within only in these; absent means everywhere
     */
    public record Wanted(
            @Nullable String prefix,
            List<Sku> named,
            @Nullable WarehouseId warehouse,
            @Nullable String only,
            @Nullable List<WarehouseId> within) {}
}
