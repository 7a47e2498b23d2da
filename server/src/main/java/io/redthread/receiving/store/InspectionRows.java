package io.redthread.receiving.store;

import static io.redthread.receiving.store.jooq.Tables.GOODS_RECEIPT;
import static io.redthread.receiving.store.jooq.Tables.GOODS_RECEIPT_LINE;
import static io.redthread.receiving.store.jooq.Tables.INSPECTION_RULE;
import static io.redthread.receiving.store.jooq.Tables.INSPECTION_VERDICT;
import static io.redthread.receiving.store.jooq.Tables.SUPPLIER_RETURN;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.platform.database.RowCounts;
import io.redthread.receiving.GoodsInspections.Verdict;
import io.redthread.receiving.GoodsReceiptId;
import io.redthread.receiving.InspectionKind;
import io.redthread.receiving.InspectionRule;
import io.redthread.receiving.ReceiptRefusal.SupplierReturnNotWaiting;
import io.redthread.receiving.SupplierReturnId;
import io.redthread.receiving.SupplierReturnView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Rules of inspection, verdicts, and goods that go back to their supplier. */
@Repository
public class InspectionRows {

    static final Table<?> NOTES = SUPPLIER_RETURN
            .join(GOODS_RECEIPT_LINE)
            .on(GOODS_RECEIPT_LINE.RECEIPT_ID.eq(SUPPLIER_RETURN.RECEIPT_ID))
            .and(GOODS_RECEIPT_LINE.LINE_NO.eq(SUPPLIER_RETURN.LINE_NO))
            .join(GOODS_RECEIPT)
            .on(GOODS_RECEIPT.ID.eq(SUPPLIER_RETURN.RECEIPT_ID));

    private final DSLContext sql;

    InspectionRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Every rule by kind and code. */
    public List<InspectionRule> rules() {
        return sql.selectFrom(INSPECTION_RULE)
                .orderBy(INSPECTION_RULE.KIND, INSPECTION_RULE.CODE)
                .fetch(row -> new InspectionRule(
                        row.getKind(),
                        row.getCode(),
                        row.getPercent().stripTrailingZeros(),
                        row.getSetBy(),
                        row.getSetAt()));
    }

    /** Writes a rule or changes it. */
    public void set(InspectionRule rule) {
        var written = sql.insertInto(INSPECTION_RULE)
                .set(INSPECTION_RULE.KIND, rule.kind())
                .set(INSPECTION_RULE.CODE, rule.code())
                .set(INSPECTION_RULE.PERCENT, rule.percent())
                .set(INSPECTION_RULE.SET_BY, rule.setBy())
                .set(INSPECTION_RULE.SET_AT, rule.setAt())
                .onConflict(INSPECTION_RULE.KIND, INSPECTION_RULE.CODE)
                .doUpdate()
                .set(INSPECTION_RULE.PERCENT, rule.percent())
                .set(INSPECTION_RULE.SET_BY, rule.setBy())
                .set(INSPECTION_RULE.SET_AT, rule.setAt())
                .execute();
        RowCounts.expect(1, written, "inspection rule");
    }

    /** Takes a rule away; none is as well. */
    public void remove(InspectionKind kind, String code) {
        sql.deleteFrom(INSPECTION_RULE)
                .where(INSPECTION_RULE.KIND.eq(kind))
                .and(INSPECTION_RULE.CODE.eq(code))
                .execute();
    }

    /** Writes a verdict and counts it on its line; the receipt is held by the caller. */
    public void judge(GoodsReceiptId id, Verdict verdict, Instant now, String by) {
        var added = sql.insertInto(INSPECTION_VERDICT)
                .columns(
                        INSPECTION_VERDICT.RECEIPT_ID,
                        INSPECTION_VERDICT.LINE_NO,
                        INSPECTION_VERDICT.SEQ,
                        INSPECTION_VERDICT.ACCEPTED,
                        INSPECTION_VERDICT.REJECTED,
                        INSPECTION_VERDICT.REASON,
                        INSPECTION_VERDICT.AT,
                        INSPECTION_VERDICT.BY_WHOM)
                .select(sql.select(
                                DSL.val(id, INSPECTION_VERDICT.RECEIPT_ID),
                                DSL.val(verdict.lineNo()),
                                DSL.coalesce(DSL.max(INSPECTION_VERDICT.SEQ), DSL.val(0))
                                        .plus(1),
                                DSL.val(verdict.accepted()),
                                DSL.val(verdict.rejected()),
                                DSL.val(verdict.reason()),
                                DSL.val(now, INSPECTION_VERDICT.AT),
                                DSL.val(by))
                        .from(INSPECTION_VERDICT)
                        .where(INSPECTION_VERDICT.RECEIPT_ID.eq(id))
                        .and(INSPECTION_VERDICT.LINE_NO.eq(verdict.lineNo())))
                .execute();
        RowCounts.expect(1, added, "inspection verdict");
        var updated = sql.update(GOODS_RECEIPT_LINE)
                .set(GOODS_RECEIPT_LINE.ACCEPTED, GOODS_RECEIPT_LINE.ACCEPTED.plus(verdict.accepted()))
                .set(GOODS_RECEIPT_LINE.REJECTED, GOODS_RECEIPT_LINE.REJECTED.plus(verdict.rejected()))
                .where(GOODS_RECEIPT_LINE.RECEIPT_ID.eq(id))
                .and(GOODS_RECEIPT_LINE.LINE_NO.eq(verdict.lineNo()))
                .execute();
        RowCounts.expect(1, updated, "judged line");
    }

    /** Writes a note about goods that go back to their supplier. */
    public void reject(
            SupplierReturnId id, String number, GoodsReceiptId receipt, Verdict verdict, Instant now, String by) {
        var added = sql.insertInto(SUPPLIER_RETURN)
                .set(SUPPLIER_RETURN.ID, id)
                .set(SUPPLIER_RETURN.NUMBER, number)
                .set(SUPPLIER_RETURN.RECEIPT_ID, receipt)
                .set(SUPPLIER_RETURN.LINE_NO, verdict.lineNo())
                .set(SUPPLIER_RETURN.QUANTITY, verdict.rejected())
                .set(SUPPLIER_RETURN.REASON, verdict.reason())
                .set(SUPPLIER_RETURN.CREATED_AT, now)
                .set(SUPPLIER_RETURN.CREATED_BY, by)
                .execute();
        RowCounts.expect(1, added, "supplier return");
    }

    /** A note that waits, held until the transaction ends; refused otherwise. */
    public SupplierReturnView locked(SupplierReturnId id) {
        return sql.select(columns())
                .from(NOTES)
                .where(SUPPLIER_RETURN.ID.eq(id))
                .and(SUPPLIER_RETURN.SENT_AT.isNull())
                .forUpdate()
                .of(SUPPLIER_RETURN)
                .fetchOptional(InspectionRows::note)
                .orElseThrow(() -> new Refused(new SupplierReturnNotWaiting(Long.toString(id.value()))));
    }

    /** The goods of a note left. */
    public void sent(SupplierReturnView note, Instant now, String by) {
        var updated = sql.update(SUPPLIER_RETURN)
                .set(SUPPLIER_RETURN.SENT_AT, now)
                .set(SUPPLIER_RETURN.SENT_BY, by)
                .where(SUPPLIER_RETURN.ID.eq(note.id()))
                .and(SUPPLIER_RETURN.SENT_AT.isNull())
                .execute();
        RowCounts.expect(1, updated, "supplier return sent");
    }

    static List<SelectField<?>> columns() {
        var all = new ArrayList<SelectField<?>>(List.of(SUPPLIER_RETURN.fields()));
        all.addAll(List.of(GOODS_RECEIPT.fields()));
        all.addAll(List.of(GOODS_RECEIPT_LINE.fields()));
        return all;
    }

    static SupplierReturnView note(Record row) {
        var line = GoodsReceiptRows.line(row);
        return new SupplierReturnView(
                row.get(SUPPLIER_RETURN.ID),
                row.get(SUPPLIER_RETURN.NUMBER),
                GoodsReceiptRows.view(row),
                line,
                new Quantity(row.get(SUPPLIER_RETURN.QUANTITY), line.quantity().uom()),
                row.get(SUPPLIER_RETURN.REASON),
                row.get(SUPPLIER_RETURN.CREATED_AT),
                row.get(SUPPLIER_RETURN.CREATED_BY),
                row.get(SUPPLIER_RETURN.SENT_AT));
    }
}
