package io.redthread.insight.store;

import static io.redthread.insight.store.jooq.Tables.DAY_LEVEL;
import static io.redthread.insight.store.jooq.Tables.DAY_REASON;
import static io.redthread.insight.store.jooq.Tables.DAY_TOTAL;
import static io.redthread.insight.store.jooq.Tables.LEVEL_STEP;
import static io.redthread.insight.store.jooq.Tables.OPEN_MONTH;
import static io.redthread.insight.store.jooq.Tables.REQUEST;
import static io.redthread.insight.store.jooq.Tables.SPAN_LEVEL;
import static io.redthread.insight.store.jooq.Tables.SPREAD;
import static io.redthread.insight.store.jooq.Tables.STALE_DAY;

import io.redthread.insight.domain.Measure;
import io.redthread.insight.domain.Span;
import io.redthread.platform.database.Rows;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
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
        sql.deleteFrom(SPREAD)
                .where(Rows.any(
                        SPREAD.PERIOD, days.stream().map(LocalDate::toString).toList()))
                .execute();
        for (var measure : Measure.values()) {
            sql.insertInto(SPREAD, SPREAD.fields())
                    .select(Cubes.ofDays(measure, days))
                    .execute();
        }
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

    /** Makes the spreads and sums of a month and of its thirds again; those of its days are there. */
    public void makeMonth(LocalDate month) {
        var spans = Stream.concat(
                        Stream.of(Span.month(month)),
                        Stream.of(0, 10, 20).map(month::plusDays).map(Span::third))
                .toList();
        var codes = spans.stream().map(Span::code).toList();
        sql.deleteFrom(SPREAD).where(Rows.any(SPREAD.PERIOD, codes)).execute();
        sql.deleteFrom(SPAN_LEVEL).where(Rows.any(SPAN_LEVEL.PERIOD, codes)).execute();
        for (var measure : Measure.values()) {
            sql.insertInto(SPREAD, SPREAD.fields())
                    .select(Cubes.ofMonth(measure, Span.month(month)))
                    .execute();
        }
        for (var span : spans) {
            sql.insertInto(SPAN_LEVEL, SPAN_LEVEL.fields())
                    .select(Sums.span(span))
                    .execute();
        }
    }
}
