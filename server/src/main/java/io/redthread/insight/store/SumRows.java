package io.redthread.insight.store;

import static io.redthread.insight.store.jooq.Tables.DAY_LEVEL;
import static io.redthread.insight.store.jooq.Tables.DAY_REASON;
import static io.redthread.insight.store.jooq.Tables.DAY_TOTAL;
import static io.redthread.insight.store.jooq.Tables.LEVEL_STEP;
import static io.redthread.insight.store.jooq.Tables.MONTH_SPREAD;
import static io.redthread.insight.store.jooq.Tables.OPEN_MONTH;
import static io.redthread.insight.store.jooq.Tables.REQUEST;
import static io.redthread.insight.store.jooq.Tables.STALE_DAY;

import io.redthread.insight.domain.Measure;
import io.redthread.platform.database.Rows;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** Makes the sums of days and months again from their facts. */
@Repository
public class SumRows {

    private final DSLContext sql;

    SumRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Takes so many of the stale days, earliest first; the caller makes their sums again in the same transaction. */
    public List<LocalDate> takeStale(int most) {
        return sql
                .deleteFrom(STALE_DAY)
                .where(STALE_DAY.ON_DAY.in(DSL.select(STALE_DAY.ON_DAY)
                        .from(STALE_DAY)
                        .orderBy(STALE_DAY.ON_DAY)
                        .limit(most)
                        .forUpdate()))
                .returningResult(STALE_DAY.ON_DAY)
                .fetch(STALE_DAY.ON_DAY)
                .stream()
                .sorted()
                .toList();
    }

    /** Makes the sums of these days again. */
    public void makeDays(List<LocalDate> days) {
        sql.deleteFrom(DAY_TOTAL).where(Rows.any(DAY_TOTAL.ON_DAY, days)).execute();
        sql.deleteFrom(DAY_LEVEL).where(Rows.any(DAY_LEVEL.ON_DAY, days)).execute();
        sql.deleteFrom(DAY_REASON).where(Rows.any(DAY_REASON.ON_DAY, days)).execute();
        sql.insertInto(DAY_TOTAL, DAY_TOTAL.fields())
                .select(Sums.totals(Rows.any(REQUEST.ENDED_ON, days)))
                .execute();
        sql.insertInto(DAY_LEVEL, DAY_LEVEL.fields())
                .select(Sums.levels(Rows.any(LEVEL_STEP.ENDED_ON, days)))
                .execute();
        sql.insertInto(DAY_REASON, DAY_REASON.fields())
                .select(Sums.reasons(Rows.any(REQUEST.ENDED_ON, days)))
                .execute();
    }

    /** Takes the earliest open month before that one; the caller makes its spread in the same transaction. */
    public Optional<LocalDate> takeOpen(LocalDate month) {
        return sql.deleteFrom(OPEN_MONTH)
                .where(OPEN_MONTH.MONTH.eq(
                        DSL.select(DSL.min(OPEN_MONTH.MONTH)).from(OPEN_MONTH).where(OPEN_MONTH.MONTH.lt(month))))
                .returningResult(OPEN_MONTH.MONTH)
                .fetchOptional(OPEN_MONTH.MONTH);
    }

    /** Months whose spread is read from the facts. */
    public Set<LocalDate> open() {
        return sql.select(OPEN_MONTH.MONTH).from(OPEN_MONTH).fetchSet(OPEN_MONTH.MONTH);
    }

    /** Makes the spread of a month again. */
    public void makeMonth(LocalDate month) {
        sql.deleteFrom(MONTH_SPREAD).where(MONTH_SPREAD.MONTH.eq(month)).execute();
        for (var measure : Measure.values()) {
            sql.insertInto(
                            MONTH_SPREAD,
                            MONTH_SPREAD.MEASURE,
                            MONTH_SPREAD.MONTH,
                            MONTH_SPREAD.DEPARTMENT,
                            MONTH_SPREAD.BAND,
                            MONTH_SPREAD.ROLE,
                            MONTH_SPREAD.PERSON,
                            MONTH_SPREAD.BUCKET,
                            MONTH_SPREAD.N)
                    .select(measure.ofLevels() ? levels(measure, month) : requests(measure, month))
                    .execute();
        }
    }

    private static org.jooq.Select<
                    org.jooq.Record8<
                            String, LocalDate, io.redthread.identity.DepartmentId, String, String, Long, Short, Long>>
            requests(Measure measure, LocalDate month) {
        var bucket = Buckets.of(measure);
        return DSL.select(
                        DSL.inline(measure.code()),
                        DSL.val(month),
                        Sums.department(REQUEST.DEPARTMENT),
                        REQUEST.BAND,
                        DSL.inline(""),
                        DSL.inline(0L),
                        bucket,
                        DSL.count().cast(SQLDataType.BIGINT))
                .from(REQUEST)
                .where(Buckets.counted(measure))
                .and(REQUEST.ENDED_ON.ge(month))
                .and(REQUEST.ENDED_ON.lt(month.plusMonths(1)))
                .groupBy(Sums.twice(REQUEST.DEPARTMENT, REQUEST.BAND, bucket));
    }

    private static org.jooq.Select<
                    org.jooq.Record8<
                            String, LocalDate, io.redthread.identity.DepartmentId, String, String, Long, Short, Long>>
            levels(Measure measure, LocalDate month) {
        var bucket = Buckets.of(measure);
        Field<Long> person = DSL.coalesce(LEVEL_STEP.PERSON.coerce(Long.class), DSL.inline(0L));
        Field<String> role = LEVEL_STEP.ROLE.coerce(String.class);
        return DSL.select(
                        DSL.inline(measure.code()),
                        DSL.val(month),
                        Sums.department(LEVEL_STEP.DEPARTMENT),
                        LEVEL_STEP.BAND,
                        role,
                        person,
                        bucket,
                        DSL.count().cast(SQLDataType.BIGINT))
                .from(LEVEL_STEP)
                .where(Buckets.counted(measure))
                .and(LEVEL_STEP.ENDED_ON.ge(month))
                .and(LEVEL_STEP.ENDED_ON.lt(month.plusMonths(1)))
                .groupBy(Sums.twice(LEVEL_STEP.DEPARTMENT, LEVEL_STEP.BAND, role, person, bucket));
    }
}
