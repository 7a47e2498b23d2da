package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.SERIAL;
import static io.redthread.inventory.store.jooq.Tables.SERIAL_EVENT;
import static io.redthread.inventory.store.jooq.Tables.STOCK;

import io.redthread.inventory.SerialFilter;
import io.redthread.inventory.SerialGap;
import io.redthread.inventory.SerialId;
import io.redthread.inventory.SerialState;
import io.redthread.inventory.SerialView;
import io.redthread.inventory.SerialWith;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Sku;
import io.redthread.platform.database.Rows;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Pieces known by their serial numbers, to be read. */
@Repository
public class SerialList {

    private static final Listing LISTING = new Listing(SERIAL, SERIAL.ID.coerce(Long.class), "-changedAt")
            .sortable("changedAt", SERIAL.CHANGED_AT)
            .sortable("number", SERIAL.NUMBER);

    private final DSLContext sql;

    SerialList(DSLContext sql) {
        this.sql = sql;
    }

    /** One page, the latest changed first. */
    public Page<SerialView> page(SerialFilter filter, @Nullable List<WarehouseId> within, PageQuery query) {
        return LISTING.page(
                sql,
                query,
                where(filter).and(within == null ? DSL.noCondition() : Rows.any(SERIAL.WAREHOUSE_ID, within)),
                List.of(SERIAL.fields()),
                SerialRows::view);
    }

    /** The piece of that id. */
    public Optional<SerialView> one(SerialId id) {
        return sql.select(SERIAL.fields()).from(SERIAL).where(SERIAL.ID.eq(id)).fetchOptional(SerialRows::view);
    }

    /** The pieces that these documents of one kind hold or took along. */
    public List<SerialView> of(Collection<DocumentRef> documents) {
        return documents.isEmpty()
                ? List.of()
                : sql.select(SERIAL.fields())
                        .from(SERIAL)
                        .where(Rows.any(
                                SERIAL.DOCUMENT_ID,
                                documents.stream().map(DocumentRef::id).toList()))
                        .and(SERIAL.DOCUMENT_KIND.eq(documents.iterator().next().kind()))
                        .orderBy(SERIAL.SKU, SERIAL.NUMBER)
                        .fetch(SerialRows::view);
    }

    /** The pieces of an order that have left with it and not come back. */
    public List<SerialView> soldWith(DocumentRef order) {
        return sql.select(SERIAL.fields())
                .from(SERIAL)
                .where(SERIAL.ORDER_ID.eq(order.id()))
                .and(SERIAL.ORDER_KIND.eq(order.kind()))
                .and(SERIAL.STATE.eq(SerialState.SHIPPED))
                .orderBy(SERIAL.SKU, SERIAL.NUMBER)
                .fetch(SerialRows::view);
    }

    /** The pieces that a document had to do with, each with the last that it did with them. */
    public List<SerialWith> with(DocumentRef back) {
        var last = sql.select(SERIAL_EVENT.SERIAL_ID, SERIAL_EVENT.ACT)
                .distinctOn(SERIAL_EVENT.SERIAL_ID)
                .from(SERIAL_EVENT)
                .where(SERIAL_EVENT.DOCUMENT_ID.eq(back.id()))
                .and(SERIAL_EVENT.DOCUMENT_KIND.eq(back.kind()))
                .orderBy(SERIAL_EVENT.SERIAL_ID, SERIAL_EVENT.AT.desc(), SERIAL_EVENT.ID.desc())
                .asTable("last");
        return sql.select(SERIAL.fields())
                .select(last.field(SERIAL_EVENT.ACT))
                .from(last)
                .join(SERIAL)
                .on(SERIAL.ID.eq(last.field(SERIAL_EVENT.SERIAL_ID)))
                .orderBy(SERIAL.SKU, SERIAL.NUMBER)
                .fetch(row -> new SerialWith(SerialRows.view(row), row.get(last.field(SERIAL_EVENT.ACT))));
    }

    /** The pieces that were ever built into a piece, each with whether it came out last. */
    public List<SerialWith> partsOf(SerialId product) {
        return sql.select(SERIAL.fields())
                .select(SERIAL_EVENT.ACT)
                .distinctOn(SERIAL.SKU, SERIAL.NUMBER)
                .from(SERIAL_EVENT)
                .join(SERIAL)
                .on(SERIAL.ID.eq(SERIAL_EVENT.SERIAL_ID))
                .where(SERIAL_EVENT.WITH_ID.eq(product))
                .orderBy(SERIAL.SKU, SERIAL.NUMBER, SERIAL_EVENT.AT.desc(), SERIAL_EVENT.ID.desc())
                .fetch(row -> new SerialWith(SerialRows.view(row), row.get(SERIAL_EVENT.ACT)));
    }

    /** The pieces that are inside pieces of these goods with these numbers. */
    public List<SerialView> inside(Sku product, Collection<String> numbers) {
        var whole = SERIAL.as("whole");
        return sql.select(SERIAL.fields())
                .from(whole)
                .join(SERIAL)
                .on(SERIAL.WITHIN_ID.eq(whole.ID))
                .where(whole.SKU.eq(product.code()))
                .and(Rows.any(whole.NUMBER, numbers))
                .orderBy(whole.NUMBER, SERIAL.SKU, SERIAL.NUMBER)
                .fetch(SerialRows::view);
    }

    /** Which goods among these may have such a number in that state; a scanned number stands for these. */
    public List<SerialView> named(Collection<String> numbers, Collection<Sku> among) {
        return sql.select(SERIAL.fields())
                .from(SERIAL)
                .where(Rows.any(SERIAL.SKU, among.stream().map(Sku::code).toList()))
                .and(Rows.any(SERIAL.NUMBER, numbers))
                .orderBy(SERIAL.SKU, SERIAL.NUMBER)
                .fetch(SerialRows::view);
    }

    /** Where the ledger and the numbers of these goods differ. */
    public List<SerialGap> gaps(Collection<Sku> goods) {
        var codes = goods.stream().map(Sku::code).toList();
        var kept = DSL.count(SERIAL.ID).as("kept");
        var numbers = sql.select(SERIAL.SKU, SERIAL.WAREHOUSE_ID, kept)
                .from(SERIAL)
                .where(Rows.any(SERIAL.SKU, codes))
                .and(SERIAL.STATE.in(SerialState.HERE, SerialState.PACKED))
                .groupBy(SERIAL.SKU, SERIAL.WAREHOUSE_ID)
                .asTable("numbers");
        var there = DSL.sum(STOCK.ON_HAND).as("there");
        var stock = sql.select(STOCK.SKU, STOCK.WAREHOUSE_ID, there)
                .from(STOCK)
                .where(Rows.any(STOCK.SKU, codes))
                .groupBy(STOCK.SKU, STOCK.WAREHOUSE_ID)
                .asTable("ledger");
        var sku = DSL.coalesce(stock.field(STOCK.SKU), numbers.field(SERIAL.SKU));
        var warehouse = DSL.coalesce(stock.field(STOCK.WAREHOUSE_ID), numbers.field(SERIAL.WAREHOUSE_ID));
        var onHand = DSL.coalesce(stock.field(there), DSL.inline(BigDecimal.ZERO));
        var known = DSL.coalesce(numbers.field(kept), DSL.inline(0));
        return sql.select(sku, warehouse, onHand, known)
                .from(stock)
                .fullJoin(numbers)
                .on(stock.field(STOCK.SKU).eq(numbers.field(SERIAL.SKU)))
                .and(stock.field(STOCK.WAREHOUSE_ID).eq(numbers.field(SERIAL.WAREHOUSE_ID)))
                .where(onHand.ne(known.cast(BigDecimal.class)))
                .orderBy(sku, warehouse)
                .fetch(row -> new SerialGap(
                        new Sku(row.value1()), "", row.value2(), row.value3().stripTrailingZeros(), row.value4()));
    }

    private static Condition where(SerialFilter filter) {
        var where = DSL.noCondition();
        var typed = filter.q() == null ? "" : filter.q().strip();
        if (!typed.isEmpty()) {
            where = where.and(DSL.upper(SERIAL.NUMBER)
                    .startsWith(typed.toUpperCase(Locale.ROOT))
                    .or(SERIAL.ORDER_NUMBER.eq(typed))
                    .or(SERIAL.DOCUMENT_NUMBER.eq(typed)));
        }
        where = filter.sku() == null
                ? where
                : where.and(SERIAL.SKU.eq(filter.sku().code()));
        where = filter.state() == null ? where : where.and(SERIAL.STATE.eq(filter.state()));
        return filter.warehouse() == null ? where : where.and(SERIAL.WAREHOUSE_ID.eq(filter.warehouse()));
    }
}
