package io.redthread.receiving.store;

import static io.redthread.receiving.store.jooq.Tables.GOODS_RECEIPT;
import static io.redthread.receiving.store.jooq.Tables.GOODS_RECEIPT_LINE;
import static io.redthread.receiving.store.jooq.Tables.SUPPLIER_RETURN;

import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.receiving.GoodsReceiptState;
import io.redthread.receiving.HeldFilter;
import io.redthread.receiving.HeldGoods;
import io.redthread.receiving.SupplierReturnFilter;
import io.redthread.receiving.SupplierReturnView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Lists of bought goods that wait to be judged, and of those that go back to their supplier. */
@Repository
public class HeldRows {

    /** A line is one of at most so many of its receipt. */
    private static final long LINES = 100_000;

    private static final Field<Long> LINE = DSL.field(
            "{0} * {1} + {2}",
            Long.class, GOODS_RECEIPT_LINE.RECEIPT_ID, DSL.inline(LINES), GOODS_RECEIPT_LINE.LINE_NO);

    private static final Condition WAITS = GOODS_RECEIPT_LINE
            .SAMPLE
            .gt(BigDecimal.ZERO)
            .and(GOODS_RECEIPT_LINE.ACCEPTED.plus(GOODS_RECEIPT_LINE.REJECTED).lt(GOODS_RECEIPT_LINE.QUANTITY))
            .and(GOODS_RECEIPT.STATE.eq(GoodsReceiptState.POSTED));

    private static final Listing HELD = new Listing(
                    GOODS_RECEIPT_LINE.join(GOODS_RECEIPT).on(GOODS_RECEIPT.ID.eq(GOODS_RECEIPT_LINE.RECEIPT_ID)),
                    LINE,
                    "receivedAt")
            .sortable("receivedAt", GOODS_RECEIPT.RECEIVED_AT)
            .sortable("number", GOODS_RECEIPT.NUMBER)
            .sortable("supplierName", GOODS_RECEIPT.SUPPLIER_NAME)
            .sortable("sku", GOODS_RECEIPT_LINE.SKU);

    private static final Listing RETURNS = new Listing(
                    InspectionRows.NOTES, SUPPLIER_RETURN.ID.coerce(Long.class), "-createdAt")
            .sortable("createdAt", SUPPLIER_RETURN.CREATED_AT)
            .sortable("number", SUPPLIER_RETURN.NUMBER)
            .sortable("supplierName", GOODS_RECEIPT.SUPPLIER_NAME)
            .sortable("sku", GOODS_RECEIPT_LINE.SKU);

    private final DSLContext sql;

    HeldRows(DSLContext sql) {
        this.sql = sql;
    }

    /** One page of goods that wait to be judged. */
    public Page<HeldGoods> page(HeldFilter filter, PageQuery page) {
        var columns = new ArrayList<SelectField<?>>(List.of(GOODS_RECEIPT.fields()));
        columns.addAll(List.of(GOODS_RECEIPT_LINE.fields()));
        var where = DSL.and(
                WAITS, named(filter.q(), false), GoodsReceiptRows.eq(GOODS_RECEIPT.WAREHOUSE_ID, filter.warehouse()));
        return HELD.page(
                sql,
                page,
                where,
                columns,
                row -> new HeldGoods(GoodsReceiptRows.view(row), GoodsReceiptRows.line(row)));
    }

    /** One page of notes about goods that go back. */
    public Page<SupplierReturnView> returns(SupplierReturnFilter filter, PageQuery page) {
        var where = DSL.and(
                named(filter.q(), true),
                sent(filter.sent()),
                GoodsReceiptRows.eq(GOODS_RECEIPT.WAREHOUSE_ID, filter.warehouse()));
        return RETURNS.page(sql, page, where, InspectionRows.columns(), InspectionRows::note);
    }

    private static Condition sent(@Nullable Boolean sent) {
        if (sent == null) {
            return DSL.noCondition();
        }
        return sent ? SUPPLIER_RETURN.SENT_AT.isNotNull() : SUPPLIER_RETURN.SENT_AT.isNull();
    }

    private static Condition named(@Nullable String q, boolean notes) {
        if (q == null || q.isBlank()) {
            return DSL.noCondition();
        }
        var text = q.strip();
        var upper = text.toUpperCase(Locale.ROOT);
        var found = GOODS_RECEIPT
                .NUMBER
                .startsWith(upper)
                .or(GOODS_RECEIPT.ORDER_NUMBER.startsWith(upper))
                .or(GOODS_RECEIPT.DELIVERY_NOTE.eq(text))
                .or(GOODS_RECEIPT_LINE.SKU.eq(text))
                .or(GOODS_RECEIPT_LINE.LOT.eq(text));
        return notes ? found.or(SUPPLIER_RETURN.NUMBER.startsWith(upper)) : found;
    }
}
