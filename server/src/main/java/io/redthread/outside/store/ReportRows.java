package io.redthread.outside.store;

import static io.redthread.outside.store.jooq.Tables.BOX;
import static io.redthread.outside.store.jooq.Tables.REFUSED_REPORT;
import static io.redthread.outside.store.jooq.Tables.REPORT;

import io.redthread.inventory.WarehouseId;
import io.redthread.outside.InstructionId;
import io.redthread.outside.Report;
import io.redthread.outside.ReportKind;
import io.redthread.outside.ReportView;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What partners reported, and the boxes they packed. */
@Repository
public class ReportRows {

    private final DSLContext sql;
    private final IdBlocks ids;

    ReportRows(DSLContext sql, IdBlocks ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /**
     * A report as it came.
     *
     * @param warehouse of which warehouse
     * @param number the partner's number
     * @param instruction about which instruction
     * @param kind what
     * @param hash fingerprint of all that it says
     * @param body all that it says
     * @param happenedAt when that was
     */
    public record Came(
            WarehouseId warehouse,
            String number,
            @Nullable InstructionId instruction,
            ReportKind kind,
            byte[] hash,
            String body,
            Instant happenedAt) {}

    /**
     * The first of that number.
     *
     * @param hash fingerprint of all that it says
     * @param receivedAt when it came
     */
    public record First(byte[] hash, Instant receivedAt) {}

    /** Keeps a report; false when that number came before. Two at once: the second waits for the first to commit. */
    public boolean keep(Came came, Instant now, String by) {
        return sql.insertInto(REPORT)
                        .set(REPORT.WAREHOUSE_ID, came.warehouse())
                        .set(REPORT.NUMBER, came.number())
                        .set(REPORT.INSTRUCTION_ID, came.instruction())
                        .set(REPORT.KIND, came.kind())
                        .set(REPORT.HASH, came.hash())
                        .set(REPORT.BODY, JSON.json(came.body()))
                        .set(REPORT.HAPPENED_AT, came.happenedAt())
                        .set(REPORT.RECEIVED_AT, now)
                        .set(REPORT.RECEIVED_BY, by)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** The first report of that number. */
    public Optional<First> first(WarehouseId warehouse, String number) {
        return sql.select(REPORT.HASH, REPORT.RECEIVED_AT)
                .from(REPORT)
                .where(REPORT.WAREHOUSE_ID.eq(warehouse))
                .and(REPORT.NUMBER.eq(number))
                .fetchOptional(row -> new First(row.value1(), row.value2()));
    }

    /** Keeps that a report was refused, and why; once, however often it comes for the same reason. */
    public void refused(Came came, String problem, String whyZh, String whyEn, Instant now) {
        sql.insertInto(REFUSED_REPORT)
                .set(REFUSED_REPORT.ID, ids.next("outside", "refused_report_id"))
                .set(REFUSED_REPORT.WAREHOUSE_ID, came.warehouse())
                .set(REFUSED_REPORT.NUMBER, came.number())
                .set(REFUSED_REPORT.INSTRUCTION_ID, came.instruction())
                .set(REFUSED_REPORT.KIND, came.kind())
                .set(REFUSED_REPORT.PROBLEM, problem)
                .set(REFUSED_REPORT.WHY_ZH, whyZh)
                .set(REFUSED_REPORT.WHY_EN, whyEn)
                .set(REFUSED_REPORT.RECEIVED_AT, now)
                .onConflictDoNothing()
                .execute();
    }

    /** All that came about an instruction, in the order it came; what was refused with why. */
    public List<ReportView> of(InstructionId id) {
        var all = new ArrayList<ReportView>(
                sql.select(REPORT.NUMBER, REPORT.KIND, REPORT.HAPPENED_AT, REPORT.RECEIVED_AT, REPORT.BODY)
                        .from(REPORT)
                        .where(REPORT.INSTRUCTION_ID.eq(id))
                        .fetch(row -> new ReportView(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5().data(),
                                "",
                                "",
                                "")));
        all.addAll(sql.select(
                        REFUSED_REPORT.NUMBER,
                        REFUSED_REPORT.KIND,
                        REFUSED_REPORT.RECEIVED_AT,
                        REFUSED_REPORT.PROBLEM,
                        REFUSED_REPORT.WHY_ZH,
                        REFUSED_REPORT.WHY_EN)
                .from(REFUSED_REPORT)
                .where(REFUSED_REPORT.INSTRUCTION_ID.eq(id))
                .orderBy(REFUSED_REPORT.ID.desc())
                .limit(200)
                .fetch(row -> new ReportView(
                        row.value1(), row.value2(), null, row.value3(), "", row.value4(), row.value5(), row.value6())));
        all.sort(Comparator.comparing(ReportView::receivedAt));
        return all;
    }

    /** Keeps the boxes that were packed. */
    public void pack(InstructionId id, List<Report.Box> boxes) {
        Rows.of("packed", IntStream.range(0, boxes.size()).boxed().toList())
                .with(BOX.INSTRUCTION_ID, i -> id)
                .with(BOX.SEQ, i -> i + 1)
                .with(BOX.CARRIER, i -> boxes.get(i).carrier())
                .with(BOX.WAYBILL, i -> boxes.get(i).waybill())
                .with(BOX.GRAMS, i -> boxes.get(i).grams().orElse(null))
                .insert(sql, BOX);
    }

    /** The boxes of an instruction. */
    public List<Report.Box> boxes(InstructionId id) {
        return sql.select(BOX.CARRIER, BOX.WAYBILL, BOX.GRAMS)
                .from(BOX)
                .where(BOX.INSTRUCTION_ID.eq(id))
                .orderBy(BOX.SEQ)
                .fetch(row -> new Report.Box(row.value1(), row.value2(), Optional.ofNullable(row.value3())));
    }
}
