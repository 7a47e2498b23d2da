package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.LOCATION;
import static io.redthread.inventory.store.jooq.Tables.LOT;
import static io.redthread.inventory.store.jooq.Tables.RESERVATION;
import static io.redthread.inventory.store.jooq.Tables.STOCK;
import static io.redthread.inventory.store.jooq.Tables.STOCK_ENTRY;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import io.redthread.inventory.EntryFilter;
import io.redthread.inventory.EntryView;
import io.redthread.inventory.LotFilter;
import io.redthread.inventory.LotView;
import io.redthread.inventory.ReservationFilter;
import io.redthread.inventory.ReservationState;
import io.redthread.inventory.ReservationView;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.platform.database.Rows;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads of movements, reservations and lots, page by page. */
@Repository
public class LedgerViews {

    private static final io.redthread.inventory.store.jooq.tables.Location FROM = LOCATION.as("from_place");
    private static final io.redthread.inventory.store.jooq.tables.Location TO = LOCATION.as("to_place");

    /** Of one SKU by time, as its index has them; of all by number, which follows time. */
    private static final Listing ENTRIES_OF_SKU = entries(STOCK_ENTRY.AT);

    private static final Listing ENTRIES = entries(STOCK_ENTRY.ID);

    private static final Listing RESERVATIONS = new Listing(RESERVATION, RESERVATION.ID.coerce(Long.class), "-id")
            .sortable("id", RESERVATION.ID.coerce(Long.class));

    private static final Field<LocalDate> EXPIRY = coalesce(LOT.EXPIRES_ON, inline(LocalDate.of(9999, 12, 31)));

    private static final Listing LOTS = new Listing(LOT, DSL.concat(LOT.SKU, inline("\u001e"), LOT.CODE), "expiresOn")
            .sortable("expiresOn", EXPIRY)
            .sortable("sku", LOT.SKU);

    private static final List<SelectField<?>> ENTRY_COLUMNS = List.of(
            STOCK_ENTRY.ID,
            STOCK_ENTRY.AT,
            STOCK_ENTRY.OCCURRED_ON,
            STOCK_ENTRY.SKU,
            STOCK_ENTRY.LOT,
            STOCK_ENTRY.QUANTITY,
            STOCK_ENTRY.UOM,
            STOCK_ENTRY.REASON,
            STOCK_ENTRY.DOCUMENT_KIND,
            STOCK_ENTRY.DOCUMENT_ID,
            STOCK_ENTRY.ACTOR,
            FROM.ID,
            FROM.KIND,
            FROM.CODE,
            FROM.WAREHOUSE_ID,
            TO.ID,
            TO.KIND,
            TO.CODE,
            TO.WAREHOUSE_ID);

    private final DSLContext sql;

    LedgerViews(DSLContext sql) {
        this.sql = sql;
    }

    /** One page of movements, into or out of these warehouses where some are named, the newest first. */
    public Page<EntryView> entries(EntryFilter filter, @Nullable List<WarehouseId> within, PageQuery page) {
        var listing = filter.sku() == null ? ENTRIES : ENTRIES_OF_SKU;
        var where = within == null
                ? where(filter)
                : where(filter).and(Rows.any(FROM.WAREHOUSE_ID, within).or(Rows.any(TO.WAREHOUSE_ID, within)));
        return listing.page(sql, page, where, ENTRY_COLUMNS, LedgerViews::entry);
    }

    private static Listing entries(Field<?> order) {
        return new Listing(
                        STOCK_ENTRY
                                .join(FROM)
                                .on(FROM.ID.eq(STOCK_ENTRY.FROM_LOCATION))
                                .join(TO)
                                .on(TO.ID.eq(STOCK_ENTRY.TO_LOCATION)),
                        STOCK_ENTRY.ID,
                        "-at")
                .sortable("at", order);
    }

    /** What all movements of a SKU after that one added to a warehouse. */
    public BigDecimal addedAfter(Sku sku, WarehouseId warehouse, Instant at, long id) {
        var into = when(TO.WAREHOUSE_ID.eq(warehouse), STOCK_ENTRY.QUANTITY).otherwise(inline(BigDecimal.ZERO));
        var outOf = when(FROM.WAREHOUSE_ID.eq(warehouse), STOCK_ENTRY.QUANTITY).otherwise(inline(BigDecimal.ZERO));
        return sql.select(coalesce(sum(into.minus(outOf)), inline(BigDecimal.ZERO)))
                .from(STOCK_ENTRY)
                .join(FROM)
                .on(FROM.ID.eq(STOCK_ENTRY.FROM_LOCATION))
                .join(TO)
                .on(TO.ID.eq(STOCK_ENTRY.TO_LOCATION))
                .where(STOCK_ENTRY.SKU.eq(sku.code()))
                .and(DSL.row(STOCK_ENTRY.AT, STOCK_ENTRY.ID).gt(DSL.val(at), DSL.val(id)))
                .fetchSingle()
                .value1();
    }

    /** One page of reservations, the newest first. */
    public Page<ReservationView> reservations(ReservationFilter filter, PageQuery page) {
        return RESERVATIONS.page(
                sql,
                page,
                where(filter),
                List.of(
                        RESERVATION.ID,
                        RESERVATION.DOCUMENT_KIND,
                        RESERVATION.DOCUMENT_ID,
                        RESERVATION.LINE_NO,
                        RESERVATION.WAREHOUSE_ID,
                        RESERVATION.SKU,
                        RESERVATION.LOT,
                        RESERVATION.QUANTITY,
                        RESERVATION.UOM,
                        RESERVATION.STATE,
                        RESERVATION.CREATED_AT,
                        RESERVATION.EXPIRES_AT,
                        RESERVATION.ENDED_AT,
                        RESERVATION.END_REASON),
                LedgerViews::reservation);
    }

    /** One page of lots, those that expire first before the others; where warehouses are named, what is there of them. */
    public Page<LotView> lots(
            LotFilter filter,
            Collection<Sku> named,
            @Nullable List<WarehouseId> within,
            LocalDate today,
            PageQuery page) {
        var where = noCondition();
        if (filter.q() != null && !filter.q().isBlank()) {
            var begin = filter.q().strip();
            where = where.and(LOT.SKU
                    .startsWith(begin)
                    .or(LOT.CODE.startsWith(begin))
                    .or(LOT.SKU.in(named.stream().map(Sku::code).toList())));
        }
        if (filter.within() != null) {
            where = where.and(LOT.EXPIRES_ON.lt(today.plusDays(filter.within())));
        }
        var there = within == null ? noCondition() : Rows.any(STOCK.WAREHOUSE_ID, within);
        if (within != null) {
            where = where.and(DSL.exists(DSL.selectOne()
                    .from(STOCK)
                    .where(STOCK.SKU.eq(LOT.SKU))
                    .and(STOCK.LOT.eq(LOT.CODE))
                    .and(there)));
        }
        var onHand = held(STOCK.ON_HAND, there).as("held");
        var reserved = held(STOCK.RESERVED, there).as("promised");
        return LOTS.page(
                sql,
                page,
                where,
                List.of(LOT.SKU, LOT.CODE, LOT.MADE_ON, LOT.EXPIRES_ON, onHand, reserved),
                row -> new LotView(
                        new Sku(row.get(LOT.SKU)),
                        row.get(LOT.CODE),
                        Optional.ofNullable(row.get(LOT.MADE_ON)),
                        Optional.ofNullable(row.get(LOT.EXPIRES_ON)),
                        row.get(LOT.EXPIRES_ON) != null
                                && row.get(LOT.EXPIRES_ON).isBefore(today),
                        row.get("held", BigDecimal.class),
                        row.get("promised", BigDecimal.class)));
    }

    private static Field<BigDecimal> held(Field<BigDecimal> amount, Condition there) {
        return DSL.field(select(coalesce(sum(amount), inline(BigDecimal.ZERO)))
                .from(STOCK)
                .where(STOCK.SKU.eq(LOT.SKU))
                .and(STOCK.LOT.eq(LOT.CODE))
                .and(there));
    }

    private static Condition where(EntryFilter filter) {
        var where = noCondition();
        where = filter.sku() == null ? where : where.and(STOCK_ENTRY.SKU.eq(filter.sku()));
        where = filter.lot() == null ? where : where.and(STOCK_ENTRY.LOT.eq(filter.lot()));
        where = filter.reason() == null ? where : where.and(STOCK_ENTRY.REASON.eq(filter.reason()));
        where = filter.from() == null ? where : where.and(STOCK_ENTRY.AT.ge(filter.from()));
        where = filter.to() == null ? where : where.and(STOCK_ENTRY.AT.lt(filter.to()));
        if (filter.warehouse() != null) {
            where = where.and(FROM.WAREHOUSE_ID.eq(filter.warehouse()).or(TO.WAREHOUSE_ID.eq(filter.warehouse())));
        }
        if (filter.location() != null) {
            where = where.and(FROM.ID.eq(filter.location()).or(TO.ID.eq(filter.location())));
        }
        if (filter.documentId() != null) {
            where = where.and(STOCK_ENTRY.DOCUMENT_ID.eq(filter.documentId()));
            where = filter.documentKind() == null
                    ? where
                    : where.and(STOCK_ENTRY.DOCUMENT_KIND.eq(filter.documentKind()));
        }
        return where;
    }

    private static Condition where(ReservationFilter filter) {
        var where = noCondition();
        where = filter.sku() == null ? where : where.and(RESERVATION.SKU.eq(filter.sku()));
        where = filter.warehouse() == null ? where : where.and(RESERVATION.WAREHOUSE_ID.eq(filter.warehouse()));
        if (filter.documentId() != null) {
            where = where.and(RESERVATION.DOCUMENT_ID.eq(filter.documentId()));
            where = filter.documentKind() == null
                    ? where
                    : where.and(RESERVATION.DOCUMENT_KIND.eq(filter.documentKind()));
            return filter.state() == null ? where : where.and(RESERVATION.STATE.eq(filter.state()));
        }
        var state = filter.state() == null ? ReservationState.OPEN : filter.state();
        return where.and(RESERVATION.STATE.eq(inline(state)));
    }

    private static EntryView entry(Record row) {
        return new EntryView(
                Long.toString(row.get(STOCK_ENTRY.ID)),
                row.get(STOCK_ENTRY.AT),
                row.get(STOCK_ENTRY.OCCURRED_ON),
                new Sku(row.get(STOCK_ENTRY.SKU)),
                lot(row.get(STOCK_ENTRY.LOT)),
                new Quantity(row.get(STOCK_ENTRY.QUANTITY), new Uom(row.get(STOCK_ENTRY.UOM))),
                new EntryView.Place(
                        row.get(FROM.ID), row.get(FROM.KIND), row.get(FROM.CODE), row.get(FROM.WAREHOUSE_ID)),
                new EntryView.Place(row.get(TO.ID), row.get(TO.KIND), row.get(TO.CODE), row.get(TO.WAREHOUSE_ID)),
                row.get(STOCK_ENTRY.REASON),
                row.get(STOCK_ENTRY.DOCUMENT_KIND),
                Long.toString(row.get(STOCK_ENTRY.DOCUMENT_ID)),
                row.get(STOCK_ENTRY.ACTOR),
                null,
                null);
    }

    private static ReservationView reservation(Record row) {
        return new ReservationView(
                row.get(RESERVATION.ID),
                row.get(RESERVATION.DOCUMENT_KIND),
                Long.toString(row.get(RESERVATION.DOCUMENT_ID)),
                row.get(RESERVATION.LINE_NO),
                row.get(RESERVATION.WAREHOUSE_ID),
                new Sku(row.get(RESERVATION.SKU)),
                lot(row.get(RESERVATION.LOT)),
                new Quantity(row.get(RESERVATION.QUANTITY), new Uom(row.get(RESERVATION.UOM))),
                row.get(RESERVATION.STATE),
                row.get(RESERVATION.CREATED_AT),
                Optional.ofNullable(row.get(RESERVATION.EXPIRES_AT)),
                Optional.ofNullable(row.get(RESERVATION.ENDED_AT)),
                Optional.ofNullable(row.get(RESERVATION.END_REASON)));
    }

    private static Optional<String> lot(String code) {
        return code.isEmpty() ? Optional.empty() : Optional.of(code);
    }
}
