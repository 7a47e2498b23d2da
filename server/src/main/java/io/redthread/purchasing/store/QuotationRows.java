package io.redthread.purchasing.store;

import static io.redthread.purchasing.store.jooq.Tables.QUOTATION_LINE;
import static io.redthread.purchasing.store.jooq.Tables.RFQ_SUPPLIER;

import io.redthread.parties.SupplierId;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.purchasing.AnswerState;
import io.redthread.purchasing.Quotation;
import io.redthread.purchasing.RfqId;
import io.redthread.purchasing.store.PurchaseOrderRows.Saving;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What suppliers offered. */
@Repository
public class QuotationRows {

    private final DSLContext sql;

    QuotationRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Keeps an offer, in place of an earlier one; answers whether that supplier was asked. */
    public boolean offered(RfqId id, Quotation quotation, BigDecimal rate, Saving saving) {
        var asked = sql.update(RFQ_SUPPLIER)
                .set(RFQ_SUPPLIER.STATE, AnswerState.OFFERED)
                .set(RFQ_SUPPLIER.CURRENCY, quotation.currency().getCurrencyCode())
                .set(RFQ_SUPPLIER.RATE, rate)
                .set(RFQ_SUPPLIER.LEAD_DAYS, quotation.leadDays().orElse(null))
                .set(RFQ_SUPPLIER.VALID_UNTIL, quotation.validUntil().orElse(null))
                .set(RFQ_SUPPLIER.NOTE, quotation.note())
                .set(RFQ_SUPPLIER.ANSWERED_AT, saving.at())
                .set(RFQ_SUPPLIER.ANSWERED_BY, saving.by())
                .where(RFQ_SUPPLIER.RFQ_ID.eq(id))
                .and(RFQ_SUPPLIER.SUPPLIER_ID.eq(quotation.supplier()))
                .execute();
        if (asked == 0) {
            return false;
        }
        drop(id, quotation.supplier());
        var inserted = Rows.of("given", quotation.lines())
                .with(QUOTATION_LINE.RFQ_ID, it -> id)
                .with(QUOTATION_LINE.SUPPLIER_ID, it -> quotation.supplier())
                .with(QUOTATION_LINE.LINE_NO, Quotation.Line::lineNo)
                .with(QUOTATION_LINE.UNIT_PRICE, Quotation.Line::unitPrice)
                .with(QUOTATION_LINE.TAX_RATE, Quotation.Line::taxRate)
                .with(QUOTATION_LINE.LEAD_DAYS, it -> it.leadDays().orElse(null))
                .with(QUOTATION_LINE.NOTE, Quotation.Line::note)
                .insertInto(sql, QUOTATION_LINE)
                .execute();
        RowCounts.expect(quotation.lines().size(), inserted, "quotation lines");
        return true;
    }

    /** The supplier says no; answers whether it was asked. */
    public boolean declined(RfqId id, SupplierId supplier, String note, Saving saving) {
        drop(id, supplier);
        return sql.update(RFQ_SUPPLIER)
                        .set(RFQ_SUPPLIER.STATE, AnswerState.DECLINED)
                        .set(RFQ_SUPPLIER.NOTE, note)
                        .set(RFQ_SUPPLIER.ANSWERED_AT, saving.at())
                        .set(RFQ_SUPPLIER.ANSWERED_BY, saving.by())
                        .where(RFQ_SUPPLIER.RFQ_ID.eq(id))
                        .and(RFQ_SUPPLIER.SUPPLIER_ID.eq(supplier))
                        .execute()
                == 1;
    }

    private void drop(RfqId id, SupplierId supplier) {
        sql.deleteFrom(QUOTATION_LINE)
                .where(QUOTATION_LINE.RFQ_ID.eq(id))
                .and(QUOTATION_LINE.SUPPLIER_ID.eq(supplier))
                .execute();
    }

    /** The offered lines by supplier. */
    public Map<SupplierId, List<Quotation.Line>> of(RfqId id) {
        return sql.select(
                        QUOTATION_LINE.SUPPLIER_ID,
                        QUOTATION_LINE.LINE_NO,
                        QUOTATION_LINE.UNIT_PRICE,
                        QUOTATION_LINE.TAX_RATE,
                        QUOTATION_LINE.LEAD_DAYS,
                        QUOTATION_LINE.NOTE)
                .from(QUOTATION_LINE)
                .where(QUOTATION_LINE.RFQ_ID.eq(id))
                .orderBy(QUOTATION_LINE.SUPPLIER_ID, QUOTATION_LINE.LINE_NO)
                .fetchGroups(
                        row -> row.value1(),
                        row -> new Quotation.Line(
                                row.value2(),
                                OrderColumns.plain(row.value3()),
                                OrderColumns.plain(row.value4()),
                                Optional.ofNullable(row.value5()),
                                row.value6()));
    }
}
