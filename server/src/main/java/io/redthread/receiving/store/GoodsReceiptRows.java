package io.redthread.receiving.store;

import static io.redthread.receiving.store.jooq.Tables.GOODS_RECEIPT;
import static io.redthread.receiving.store.jooq.Tables.GOODS_RECEIPT_LINE;
import static io.redthread.receiving.store.jooq.Tables.GOODS_RECEIPT_PHOTO;

import io.redthread.inventory.BinFacts;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.platform.files.FileId;
import io.redthread.platform.numbering.NumberEnds;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.purchasing.ExpectedOrder;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.receiving.GoodsReceiptFilter;
import io.redthread.receiving.GoodsReceiptId;
import io.redthread.receiving.GoodsReceiptLine;
import io.redthread.receiving.GoodsReceiptState;
import io.redthread.receiving.GoodsReceiptView;
import io.redthread.receiving.NewGoodsReceipt;
import io.redthread.receiving.ReceiptRefusal.ReceiptNotFound;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Goods receipts with their lines and pictures. */
@Repository
public class GoodsReceiptRows {

    private static final List<SelectField<?>> ALL = List.of(GOODS_RECEIPT.fields());

    private static final Listing LISTING = new Listing(
                    GOODS_RECEIPT, GOODS_RECEIPT.ID.coerce(Long.class), "-receivedAt")
            .sortable("receivedAt", GOODS_RECEIPT.RECEIVED_AT)
            .sortable("number", GOODS_RECEIPT.NUMBER)
            .sortable("orderNumber", GOODS_RECEIPT.ORDER_NUMBER);

    private final DSLContext sql;
    private final NumberEnds ends;

    GoodsReceiptRows(DSLContext sql, NumberEnds ends) {
        this.sql = sql;
        this.ends = ends;
    }

    /** Writes a receipt with its lines. */
    public GoodsReceiptView insert(
            GoodsReceiptId id,
            String number,
            ExpectedOrder order,
            BinFacts bin,
            NewGoodsReceipt wanted,
            List<GoodsReceiptLine> lines,
            Instant now,
            String by) {
        var added = sql.insertInto(GOODS_RECEIPT)
                .set(GOODS_RECEIPT.ID, id)
                .set(GOODS_RECEIPT.NUMBER, number)
                .set(GOODS_RECEIPT.STATE, GoodsReceiptState.POSTED)
                .set(GOODS_RECEIPT.ORDER_ID, order.id())
                .set(GOODS_RECEIPT.ORDER_NUMBER, order.number())
                .set(GOODS_RECEIPT.SUPPLIER_ID, order.supplier())
                .set(GOODS_RECEIPT.SUPPLIER_NAME, order.supplierName())
                .set(GOODS_RECEIPT.WAREHOUSE_ID, bin.warehouse())
                .set(GOODS_RECEIPT.LOCATION_ID, bin.id())
                .set(GOODS_RECEIPT.DELIVERY_NOTE, wanted.deliveryNote())
                .set(GOODS_RECEIPT.NOTE, wanted.note())
                .set(GOODS_RECEIPT.LINE_COUNT, lines.size())
                .set(GOODS_RECEIPT.UNIT_ID, wanted.unit().orElse(null))
                .set(GOODS_RECEIPT.RECEIVED_AT, now)
                .set(GOODS_RECEIPT.RECEIVED_BY, by)
                .execute();
        RowCounts.expect(1, added, "goods receipt");
        var inserted = Rows.of("came", lines)
                .with(GOODS_RECEIPT_LINE.RECEIPT_ID, it -> id)
                .with(GOODS_RECEIPT_LINE.LINE_NO, GoodsReceiptLine::lineNo)
                .with(GOODS_RECEIPT_LINE.ORDER_LINE, GoodsReceiptLine::orderLine)
                .with(GOODS_RECEIPT_LINE.SKU, it -> it.sku().code())
                .with(GOODS_RECEIPT_LINE.NAME, GoodsReceiptLine::name)
                .with(GOODS_RECEIPT_LINE.LOT, GoodsReceiptLine::lot)
                .with(GOODS_RECEIPT_LINE.QUANTITY, it -> it.quantity().amount())
                .with(GOODS_RECEIPT_LINE.UOM, it -> it.quantity().uom().code())
                .with(GOODS_RECEIPT_LINE.SAMPLE, it -> it.sample().amount())
                .insert(sql, GOODS_RECEIPT_LINE);
        RowCounts.expect(lines.size(), inserted, "goods receipt lines");
        return byId(id).orElseThrow();
    }

    /** The receipt, held until the transaction ends; refused where there is none. */
    public GoodsReceiptView locked(GoodsReceiptId id) {
        return sql.select(ALL)
                .from(GOODS_RECEIPT)
                .where(GOODS_RECEIPT.ID.eq(id))
                .forUpdate()
                .fetchOptional(GoodsReceiptRows::view)
                .orElseThrow(() -> new Refused(new ReceiptNotFound(Long.toString(id.value()))));
    }

    /** A receipt that stood is taken back. */
    public void reverse(GoodsReceiptId id, String why, Instant now, String by) {
        var updated = sql.update(GOODS_RECEIPT)
                .set(GOODS_RECEIPT.STATE, GoodsReceiptState.REVERSED)
                .set(GOODS_RECEIPT.REVERSED_AT, now)
                .set(GOODS_RECEIPT.REVERSED_BY, by)
                .set(GOODS_RECEIPT.REVERSAL, why)
                .where(GOODS_RECEIPT.ID.eq(id))
                .and(GOODS_RECEIPT.STATE.eq(GoodsReceiptState.POSTED))
                .execute();
        RowCounts.expect(1, updated, "goods receipt reversed");
    }

    /** Keeps a picture with the receipt. */
    public void picture(GoodsReceiptId id, FileId file, Instant now, String by) {
        var added = sql.insertInto(GOODS_RECEIPT_PHOTO)
                .set(GOODS_RECEIPT_PHOTO.RECEIPT_ID, id)
                .set(GOODS_RECEIPT_PHOTO.FILE_ID, file)
                .set(GOODS_RECEIPT_PHOTO.AT, now)
                .set(GOODS_RECEIPT_PHOTO.BY_WHOM, by)
                .execute();
        RowCounts.expect(1, added, "goods receipt photo");
    }

    /** One page of receipts, the newest first. */
    public Page<GoodsReceiptView> page(GoodsReceiptFilter filter, PageQuery query) {
        return LISTING.page(sql, query, where(filter), ALL, GoodsReceiptRows::view);
    }

    /** The receipt of that id. */
    public Optional<GoodsReceiptView> byId(GoodsReceiptId id) {
        return sql.select(ALL)
                .from(GOODS_RECEIPT)
                .where(GOODS_RECEIPT.ID.eq(id))
                .fetchOptional(GoodsReceiptRows::view);
    }

    /** When goods of these orders last came. */
    public Map<PurchaseOrderId, Instant> lastOf(Collection<PurchaseOrderId> orders) {
        return sql.select(GOODS_RECEIPT.ORDER_ID, DSL.max(GOODS_RECEIPT.RECEIVED_AT))
                .from(GOODS_RECEIPT)
                .where(Rows.any(GOODS_RECEIPT.ORDER_ID, orders))
                .and(GOODS_RECEIPT.STATE.eq(GoodsReceiptState.POSTED))
                .groupBy(GOODS_RECEIPT.ORDER_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /** The receipts of an order, the oldest first. */
    public List<GoodsReceiptView> ofOrder(PurchaseOrderId order) {
        return sql.select(ALL)
                .from(GOODS_RECEIPT)
                .where(GOODS_RECEIPT.ORDER_ID.eq(order))
                .orderBy(GOODS_RECEIPT.ID)
                .fetch(GoodsReceiptRows::view);
    }

    /** The newest order that goods came for with that delivery note. */
    public Optional<PurchaseOrderId> byDeliveryNote(String note) {
        return sql.select(GOODS_RECEIPT.ORDER_ID)
                .from(GOODS_RECEIPT)
                .where(GOODS_RECEIPT.DELIVERY_NOTE.eq(note))
                .and(GOODS_RECEIPT.DELIVERY_NOTE.ne(""))
                .orderBy(GOODS_RECEIPT.ID.desc())
                .limit(1)
                .fetchOptional(GOODS_RECEIPT.ORDER_ID);
    }

    /** Its lines in their order. */
    public List<GoodsReceiptLine> lines(GoodsReceiptId id) {
        return sql.select(GOODS_RECEIPT_LINE.fields())
                .from(GOODS_RECEIPT_LINE)
                .where(GOODS_RECEIPT_LINE.RECEIPT_ID.eq(id))
                .orderBy(GOODS_RECEIPT_LINE.LINE_NO)
                .fetch(GoodsReceiptRows::line);
    }

    static GoodsReceiptLine line(Record row) {
        var uom = new Uom(row.get(GOODS_RECEIPT_LINE.UOM));
        return new GoodsReceiptLine(
                row.get(GOODS_RECEIPT_LINE.LINE_NO),
                row.get(GOODS_RECEIPT_LINE.ORDER_LINE),
                new Sku(row.get(GOODS_RECEIPT_LINE.SKU)),
                row.get(GOODS_RECEIPT_LINE.NAME),
                row.get(GOODS_RECEIPT_LINE.LOT),
                new Quantity(row.get(GOODS_RECEIPT_LINE.QUANTITY), uom),
                new Quantity(row.get(GOODS_RECEIPT_LINE.SAMPLE), uom),
                new Quantity(row.get(GOODS_RECEIPT_LINE.ACCEPTED), uom),
                new Quantity(row.get(GOODS_RECEIPT_LINE.REJECTED), uom));
    }

    /** Pictures of it, in their order. */
    public List<FileId> photos(GoodsReceiptId id) {
        return sql.select(GOODS_RECEIPT_PHOTO.FILE_ID)
                .from(GOODS_RECEIPT_PHOTO)
                .where(GOODS_RECEIPT_PHOTO.RECEIPT_ID.eq(id))
                .orderBy(GOODS_RECEIPT_PHOTO.FILE_ID)
                .fetch(GOODS_RECEIPT_PHOTO.FILE_ID);
    }

    private Condition where(GoodsReceiptFilter filter) {
        return DSL.and(
                named(filter.q()),
                eq(GOODS_RECEIPT.STATE, filter.state()),
                eq(GOODS_RECEIPT.ORDER_ID, filter.order()),
                eq(GOODS_RECEIPT.SUPPLIER_ID, filter.supplier()),
                eq(GOODS_RECEIPT.WAREHOUSE_ID, filter.warehouse()));
    }

    static <T> Condition eq(Field<T> column, @Nullable T value) {
        return value == null ? DSL.noCondition() : column.eq(value);
    }

    private Condition named(@Nullable String q) {
        if (q == null || q.isBlank()) {
            return DSL.noCondition();
        }
        var text = q.strip();
        var upper = text.toUpperCase(Locale.ROOT);
        return GOODS_RECEIPT
                .NUMBER
                .startsWith(upper)
                .or(ends.match(GOODS_RECEIPT.NUMBER, "GRN", text))
                .or(GOODS_RECEIPT.ORDER_NUMBER.startsWith(upper))
                .or(ends.match(GOODS_RECEIPT.ORDER_NUMBER, "PO", text))
                .or(GOODS_RECEIPT.DELIVERY_NOTE.eq(text))
                .or(GOODS_RECEIPT.ID.in(DSL.select(GOODS_RECEIPT_LINE.RECEIPT_ID)
                        .from(GOODS_RECEIPT_LINE)
                        .where(GOODS_RECEIPT_LINE.SKU.eq(text))));
    }

    static GoodsReceiptView view(Record row) {
        return new GoodsReceiptView(
                row.get(GOODS_RECEIPT.ID),
                row.get(GOODS_RECEIPT.NUMBER),
                row.get(GOODS_RECEIPT.STATE),
                row.get(GOODS_RECEIPT.ORDER_ID),
                row.get(GOODS_RECEIPT.ORDER_NUMBER),
                row.get(GOODS_RECEIPT.SUPPLIER_ID),
                row.get(GOODS_RECEIPT.SUPPLIER_NAME),
                row.get(GOODS_RECEIPT.WAREHOUSE_ID),
                row.get(GOODS_RECEIPT.LOCATION_ID),
                row.get(GOODS_RECEIPT.DELIVERY_NOTE),
                row.get(GOODS_RECEIPT.NOTE),
                row.get(GOODS_RECEIPT.LINE_COUNT),
                row.get(GOODS_RECEIPT.RECEIVED_AT),
                row.get(GOODS_RECEIPT.RECEIVED_BY),
                row.get(GOODS_RECEIPT.REVERSED_AT),
                row.get(GOODS_RECEIPT.REVERSED_BY),
                row.get(GOODS_RECEIPT.REVERSAL));
    }
}
