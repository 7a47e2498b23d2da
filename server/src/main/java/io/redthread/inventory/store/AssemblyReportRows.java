package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.ASSEMBLY_ORDER;
import static io.redthread.inventory.store.jooq.Tables.ASSEMBLY_PART;
import static io.redthread.inventory.store.jooq.Tables.ASSEMBLY_REPORT;
import static io.redthread.inventory.store.jooq.Tables.LOCATION;

import io.redthread.inventory.AssemblyKind;
import io.redthread.inventory.AssemblyOrder;
import io.redthread.inventory.AssemblyOrderId;
import io.redthread.inventory.AssemblyReport;
import io.redthread.inventory.AssemblyReportView;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What was reported on assembly orders: rows are only added. */
@Repository
public class AssemblyReportRows {

    private final DSLContext sql;

    AssemblyReportRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Writes a report with its parts. */
    public void insert(
            AssemblyOrder order,
            int reportNo,
            AssemblyReport report,
            @Nullable LocalDate expiresOn,
            Map<Sku, Uom> uoms,
            Instant now,
            String by) {
        sql.insertInto(ASSEMBLY_REPORT)
                .set(ASSEMBLY_REPORT.ASSEMBLY_ORDER_ID, order.id())
                .set(ASSEMBLY_REPORT.REPORT_NO, reportNo)
                .set(ASSEMBLY_REPORT.SKU, order.product().code())
                .set(ASSEMBLY_REPORT.LOT, report.lot().orElse(""))
                .set(ASSEMBLY_REPORT.MADE, report.made())
                .set(ASSEMBLY_REPORT.SCRAPPED, report.scrapped())
                .set(ASSEMBLY_REPORT.SCRAP_REASON, report.scrapReason())
                .set(ASSEMBLY_REPORT.EXPIRES_ON, expiresOn)
                .set(ASSEMBLY_REPORT.LOCATION_ID, report.bin().orElse(null))
                .set(ASSEMBLY_REPORT.REPORTED_AT, now)
                .set(ASSEMBLY_REPORT.REPORTED_BY, by)
                .execute();
        var parts = IntStream.range(0, report.parts().size())
                .mapToObj(i -> new Numbered(i + 1, report.parts().get(i)))
                .toList();
        var inserted = Rows.of("fresh", parts)
                .with(ASSEMBLY_PART.ASSEMBLY_ORDER_ID, one -> order.id())
                .with(ASSEMBLY_PART.REPORT_NO, one -> reportNo)
                .with(ASSEMBLY_PART.PART_NO, Numbered::no)
                .with(ASSEMBLY_PART.SKU, one -> one.part().sku().code())
                .with(ASSEMBLY_PART.LOT, one -> one.part().lot().orElse(""))
                .with(
                        ASSEMBLY_PART.UOM,
                        one -> java.util.Objects.requireNonNull(
                                        uoms.get(one.part().sku()))
                                .code())
                .with(ASSEMBLY_PART.QUANTITY, one -> one.part().quantity())
                .with(ASSEMBLY_PART.LOCATION_ID, one -> one.part().bin().orElse(null))
                .with(ASSEMBLY_PART.BROKEN, one -> one.part().broken())
                .with(ASSEMBLY_PART.BREAK_REASON, one -> one.part().reason())
                .insertInto(sql, ASSEMBLY_PART)
                .execute();
        RowCounts.expect(parts.size(), inserted, "assembly parts");
    }

    /** What was reported on an order, in its order. */
    public List<AssemblyReportView> of(AssemblyOrder order) {
        var parts = parts(order.id());
        var uom = order.planned().uom();
        return sql.select(
                        ASSEMBLY_REPORT.REPORT_NO,
                        ASSEMBLY_REPORT.MADE,
                        ASSEMBLY_REPORT.SCRAPPED,
                        ASSEMBLY_REPORT.SCRAP_REASON,
                        ASSEMBLY_REPORT.LOT,
                        ASSEMBLY_REPORT.EXPIRES_ON,
                        LOCATION.CODE,
                        ASSEMBLY_REPORT.REPORTED_AT,
                        ASSEMBLY_REPORT.REPORTED_BY)
                .from(ASSEMBLY_REPORT)
                .leftJoin(LOCATION)
                .on(LOCATION.ID.eq(ASSEMBLY_REPORT.LOCATION_ID))
                .where(ASSEMBLY_REPORT.ASSEMBLY_ORDER_ID.eq(order.id()))
                .orderBy(ASSEMBLY_REPORT.REPORT_NO)
                .fetch(row -> new AssemblyReportView(
                        row.value1(),
                        new Quantity(row.value2(), uom),
                        new Quantity(row.value3(), uom),
                        row.value4(),
                        lot(row.value5()),
                        Optional.ofNullable(row.value6()),
                        Optional.ofNullable(row.value7()),
                        row.value8(),
                        row.value9(),
                        parts.getOrDefault(row.value1(), List.of())));
    }

    private Map<Integer, List<AssemblyReportView.Part>> parts(AssemblyOrderId id) {
        var found = new HashMap<Integer, List<AssemblyReportView.Part>>();
        sql.select(
                        ASSEMBLY_PART.REPORT_NO,
                        ASSEMBLY_PART.SKU,
                        ASSEMBLY_PART.LOT,
                        LOCATION.CODE,
                        ASSEMBLY_PART.QUANTITY,
                        ASSEMBLY_PART.UOM,
                        ASSEMBLY_PART.BROKEN,
                        ASSEMBLY_PART.BREAK_REASON)
                .from(ASSEMBLY_PART)
                .leftJoin(LOCATION)
                .on(LOCATION.ID.eq(ASSEMBLY_PART.LOCATION_ID))
                .where(ASSEMBLY_PART.ASSEMBLY_ORDER_ID.eq(id))
                .orderBy(ASSEMBLY_PART.REPORT_NO, ASSEMBLY_PART.PART_NO)
                .forEach(row -> found.computeIfAbsent(row.value1(), no -> new ArrayList<>())
                        .add(new AssemblyReportView.Part(
                                new Sku(row.value2()),
                                lot(row.value3()),
                                Optional.ofNullable(row.value4()),
                                new Quantity(row.value5(), new Uom(row.value6())),
                                row.value7(),
                                row.value8())));
        return found;
    }

    /** Of which lots of its components a lot of a product was made; goods kept without lots are left out. */
    public Map<Sku, List<String>> madeOf(Sku product, String lot) {
        var found = new HashMap<Sku, List<String>>();
        sql.selectDistinct(ASSEMBLY_PART.SKU, ASSEMBLY_PART.LOT)
                .from(ASSEMBLY_REPORT)
                .join(ASSEMBLY_PART)
                .on(ASSEMBLY_PART.ASSEMBLY_ORDER_ID.eq(ASSEMBLY_REPORT.ASSEMBLY_ORDER_ID))
                .and(ASSEMBLY_PART.REPORT_NO.eq(ASSEMBLY_REPORT.REPORT_NO))
                .join(ASSEMBLY_ORDER)
                .on(ASSEMBLY_ORDER.ID.eq(ASSEMBLY_REPORT.ASSEMBLY_ORDER_ID))
                .where(ASSEMBLY_REPORT.SKU.eq(product.code()))
                .and(ASSEMBLY_REPORT.LOT.eq(lot))
                .and(ASSEMBLY_ORDER.KIND.eq(AssemblyKind.ASSEMBLY))
                .and(ASSEMBLY_PART.LOT.ne(""))
                .and(ASSEMBLY_PART.BROKEN.isFalse())
                .orderBy(ASSEMBLY_PART.SKU, ASSEMBLY_PART.LOT)
                .forEach(row -> found.computeIfAbsent(new Sku(row.value1()), sku -> new ArrayList<>())
                        .add(row.value2()));
        return found;
    }

    private static Optional<String> lot(String code) {
        return code.isEmpty() ? Optional.empty() : Optional.of(code);
    }

    private record Numbered(int no, AssemblyReport.Part part) {}
}
