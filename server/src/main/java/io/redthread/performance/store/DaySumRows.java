package io.redthread.performance.store;

import static io.redthread.performance.store.jooq.Tables.DAY_SUM;
import static io.redthread.performance.store.jooq.Tables.SUM_MARK;

import io.redthread.performance.domain.KpiSum;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Writes the sums of days, and how far they are. */
@Repository
public class DaySumRows {

    private final DSLContext sql;

    DaySumRows(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * How far the sums are.
     *
     * @param day the first day that is not over; absent before the first walk
     * @param countedTo up to when the days that are not over are counted; absent when they are to be made again
     */
    public record Mark(Optional<LocalDate> day, Optional<Instant> countedTo) {}

    /** How far they are, held until the transaction ends, or nothing when another server has it. */
    public Optional<Mark> claim() {
        return marked().forUpdate().skipLocked().fetchOptional(DaySumRows::mark);
    }

    /** How far they are, held until the transaction ends; waits for another server that has it. */
    public Mark await() {
        return marked().forUpdate().fetchSingle(DaySumRows::mark);
    }

    private SelectJoinStep<Record2<LocalDate, Instant>> marked() {
        return sql.select(SUM_MARK.DAY, SUM_MARK.COUNTED_TO).from(SUM_MARK);
    }

    private static Mark mark(Record2<LocalDate, Instant> row) {
        return new Mark(Optional.ofNullable(row.value1()), Optional.ofNullable(row.value2()));
    }

    /** Notes how far they are. */
    public void mark(Mark to) {
        RowCounts.expect(
                1,
                sql.update(SUM_MARK)
                        .set(SUM_MARK.DAY, to.day().orElse(null))
                        .set(SUM_MARK.COUNTED_TO, to.countedTo().orElse(null))
                        .execute(),
                "mark of performance");
    }

    /** Takes a day's sums away. */
    public void clear(LocalDate day) {
        sql.deleteFrom(DAY_SUM).where(DAY_SUM.ON_DAY.eq(day)).execute();
    }

    /** Adds to a day's sums; each place of a KPI once. */
    public void add(LocalDate day, List<KpiSum> sums) {
        if (sums.isEmpty()) {
            return;
        }
        var rows = Rows.of("sum", sums)
                .with(DAY_SUM.ON_DAY, it -> day)
                .with(DAY_SUM.KPI, KpiSum::kpi)
                .with(DAY_SUM.PERSON, it -> it.place().person())
                .with(DAY_SUM.DEPARTMENT, it -> it.place().department())
                .with(DAY_SUM.SHOP, it -> it.place().shop())
                .with(DAY_SUM.WAREHOUSE, it -> it.place().warehouse())
                .with(DAY_SUM.NODE, it -> it.place().node())
                .with(DAY_SUM.N, it -> it.tally().n())
                .with(DAY_SUM.TOTAL, it -> it.tally().total());
        RowCounts.expect(
                sums.size(),
                rows.insertInto(sql, DAY_SUM)
                        .onConflict(
                                DAY_SUM.KPI,
                                DAY_SUM.ON_DAY,
                                DAY_SUM.PERSON,
                                DAY_SUM.DEPARTMENT,
                                DAY_SUM.SHOP,
                                DAY_SUM.WAREHOUSE,
                                DAY_SUM.NODE)
                        .doUpdate()
                        .set(DAY_SUM.N, DAY_SUM.N.plus(DSL.excluded(DAY_SUM.N)))
                        .set(DAY_SUM.TOTAL, DAY_SUM.TOTAL.plus(DSL.excluded(DAY_SUM.TOTAL)))
                        .execute(),
                "sums of a day");
    }
}
