package io.redthread.receiving.store;

import static io.redthread.receiving.store.jooq.Tables.GOODS_RECEIPT;
import static io.redthread.receiving.store.jooq.Tables.GOODS_RECEIPT_LINE;
import static io.redthread.receiving.store.jooq.Tables.INSPECTION_VERDICT;
import static io.redthread.receiving.store.jooq.Tables.SUPPLIER_RETURN;

import io.redthread.platform.database.Rows;
import io.redthread.platform.numbering.NumberEnds;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.receiving.GoodsReceiptId;
import io.redthread.receiving.GoodsReceiptLine;
import io.redthread.receiving.GoodsReceiptView;
import io.redthread.receiving.ReceiptTrail;
import io.redthread.receiving.ReceiptTrail.Inspected;
import io.redthread.receiving.ReceiptTrails.Named;
import io.redthread.receiving.SupplierReturnView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads receipts with all that became of them, a batch at a time. */
@Repository
public class ReceiptTrailRows {

    private final DSLContext sql;
    private final NumberEnds ends;

    ReceiptTrailRows(DSLContext sql, NumberEnds ends) {
        this.sql = sql;
        this.ends = ends;
    }

    /** Those of an order, the oldest first. */
    public List<ReceiptTrail> ofOrder(PurchaseOrderId order) {
        var receipts = sql.select(GOODS_RECEIPT.fields())
                .from(GOODS_RECEIPT)
                .where(GOODS_RECEIPT.ORDER_ID.eq(order))
                .orderBy(GOODS_RECEIPT.ID)
                .fetch(GoodsReceiptRows::view);
        var ids = receipts.stream().map(GoodsReceiptView::id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        var lines = lines(ids);
        var verdicts = verdicts(ids);
        var returns = returns(ids);
        return receipts.stream()
                .map(it -> new ReceiptTrail(
                        it,
                        lines.getOrDefault(it.id(), List.of()),
                        verdicts.getOrDefault(it.id(), List.of()),
                        returns.getOrDefault(it.id(), List.of())))
                .toList();
    }

    private Map<GoodsReceiptId, List<GoodsReceiptLine>> lines(List<GoodsReceiptId> ids) {
        return sql.select(GOODS_RECEIPT_LINE.fields())
                .from(GOODS_RECEIPT_LINE)
                .where(Rows.any(GOODS_RECEIPT_LINE.RECEIPT_ID, ids))
                .orderBy(GOODS_RECEIPT_LINE.RECEIPT_ID, GOODS_RECEIPT_LINE.LINE_NO)
                .fetchGroups(row -> row.get(GOODS_RECEIPT_LINE.RECEIPT_ID), GoodsReceiptRows::line);
    }

    private Map<GoodsReceiptId, List<Inspected>> verdicts(List<GoodsReceiptId> ids) {
        return sql
                .select(INSPECTION_VERDICT.fields())
                .from(INSPECTION_VERDICT)
                .where(Rows.any(INSPECTION_VERDICT.RECEIPT_ID, ids))
                .orderBy(INSPECTION_VERDICT.AT, INSPECTION_VERDICT.LINE_NO, INSPECTION_VERDICT.SEQ)
                .fetch(row -> new Inspected(
                        row.get(INSPECTION_VERDICT.RECEIPT_ID),
                        row.get(INSPECTION_VERDICT.LINE_NO),
                        row.get(INSPECTION_VERDICT.ACCEPTED),
                        row.get(INSPECTION_VERDICT.REJECTED),
                        row.get(INSPECTION_VERDICT.REASON),
                        row.get(INSPECTION_VERDICT.AT),
                        row.get(INSPECTION_VERDICT.BY_WHOM)))
                .stream()
                .collect(Collectors.groupingBy(Inspected::receipt));
    }

    private Map<GoodsReceiptId, List<SupplierReturnView>> returns(List<GoodsReceiptId> ids) {
        return sql
                .select(InspectionRows.columns())
                .from(InspectionRows.NOTES)
                .where(Rows.any(SUPPLIER_RETURN.RECEIPT_ID, ids))
                .orderBy(SUPPLIER_RETURN.ID)
                .fetch(InspectionRows::note)
                .stream()
                .collect(Collectors.groupingBy(it -> it.receipt().id()));
    }

    /** Receipts and supplier returns by number, or by how one begins or ends. */
    public List<Named> find(String number, int most) {
        var upper = number.toUpperCase(Locale.ROOT);
        var found = new ArrayList<Named>();
        if (!upper.startsWith("RTV")) {
            sql.select(GOODS_RECEIPT.ID, GOODS_RECEIPT.NUMBER, GOODS_RECEIPT.ORDER_NUMBER)
                    .from(GOODS_RECEIPT)
                    .where(
                            upper.startsWith("GRN-")
                                    ? GOODS_RECEIPT.NUMBER.ge(upper).and(GOODS_RECEIPT.NUMBER.lt(upper + '\uffff'))
                                    : ends.match(GOODS_RECEIPT.NUMBER, "GRN", number)
                                            .or(GOODS_RECEIPT
                                                    .DELIVERY_NOTE
                                                    .eq(number)
                                                    .and(GOODS_RECEIPT.DELIVERY_NOTE.ne(""))))
                    .orderBy(GOODS_RECEIPT.NUMBER.desc())
                    .limit(most)
                    .forEach(row -> found.add(new Named(row.value1().value(), row.value2(), row.value3(), false)));
        }
        if (!upper.startsWith("GRN")) {
            sql.select(SUPPLIER_RETURN.ID, SUPPLIER_RETURN.NUMBER, GOODS_RECEIPT.ORDER_NUMBER)
                    .from(SUPPLIER_RETURN)
                    .join(GOODS_RECEIPT)
                    .on(GOODS_RECEIPT.ID.eq(SUPPLIER_RETURN.RECEIPT_ID))
                    .where(
                            upper.startsWith("RTV-")
                                    ? SUPPLIER_RETURN.NUMBER.ge(upper).and(SUPPLIER_RETURN.NUMBER.lt(upper + '\uffff'))
                                    : ends.match(SUPPLIER_RETURN.NUMBER, "RTV", number))
                    .orderBy(SUPPLIER_RETURN.NUMBER.desc())
                    .limit(most)
                    .forEach(row -> found.add(new Named(row.value1().value(), row.value2(), row.value3(), true)));
        }
        return found;
    }
}
