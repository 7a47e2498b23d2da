package io.redthread.alerts.store;

import static io.redthread.alerts.store.jooq.Tables.SERIES;
import static io.redthread.alerts.store.jooq.Tables.SERIES_VERDICT;

import io.redthread.alerts.SeriesVerdict;
import io.redthread.alerts.SubjectKind;
import io.redthread.alerts.domain.FigureMemory.Slot;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The newest figures of series, and what people thought of them. */
@Repository
public class SeriesRows {

    private static final Comparator<Slot> ORDER =
            Comparator.comparing(Slot::series).thenComparing(Slot::season);

    private final DSLContext sql;

    SeriesRows(DSLContext sql) {
        this.sql = sql;
    }

    /** What is known of these. */
    public Map<Slot, long[]> of(SubjectKind kind, Collection<Slot> slots) {
        return sql.select(SERIES.SERIES_, SERIES.SEASON, SERIES.FIGURES)
                .from(SERIES)
                .where(SERIES.KIND.eq(kind))
                .and(Rows.any(SERIES.SERIES_, slots.stream().map(Slot::series).collect(Collectors.toSet())))
                .fetchMap(row -> new Slot(row.value1(), row.value2()), row -> numbers(row.value3()));
    }

    /** This is known of them now. */
    public void keep(SubjectKind kind, Map<Slot, long[]> figures) {
        if (figures.isEmpty()) {
            return;
        }
        var written = Rows.of("kept", figures.keySet().stream().sorted(ORDER).toList())
                .with(SERIES.KIND, it -> kind)
                .with(SERIES.SERIES_, Slot::series)
                .with(SERIES.SEASON, it -> (short) it.season())
                .with(SERIES.FIGURES, it -> text(figures.getOrDefault(it, new long[0])))
                .insertInto(sql, SERIES)
                .onConflict(SERIES.KIND, SERIES.SERIES_, SERIES.SEASON)
                .doUpdate()
                .set(SERIES.FIGURES, DSL.excluded(SERIES.FIGURES))
                .execute();
        RowCounts.expect(figures.size(), written, "series");
    }

    /** Nothing is known of the kind any more: its figures are met anew. */
    public void forget(SubjectKind kind) {
        sql.deleteFrom(SERIES).where(SERIES.KIND.eq(kind)).execute();
    }

    /** What people thought of these; of whom nobody has said anything is left out. */
    public Map<String, SeriesVerdict> verdicts(SubjectKind kind, Collection<String> series) {
        return sql.selectFrom(SERIES_VERDICT)
                .where(SERIES_VERDICT.KIND.eq(kind))
                .and(Rows.any(SERIES_VERDICT.SERIES, series))
                .fetchMap(
                        SERIES_VERDICT.SERIES,
                        row -> new SeriesVerdict(
                                row.getTolerance(), row.getStrikes(), Optional.ofNullable(row.getMutedUntil())));
    }

    /** What people think of it now. */
    public void judge(SubjectKind kind, String series, SeriesVerdict verdict, AlertRuleRows.Saving by) {
        var until = verdict.mutedUntil().orElse(null);
        var written = sql.insertInto(SERIES_VERDICT)
                .set(SERIES_VERDICT.KIND, kind)
                .set(SERIES_VERDICT.SERIES, series)
                .set(SERIES_VERDICT.TOLERANCE, verdict.tolerance())
                .set(SERIES_VERDICT.STRIKES, (short) verdict.strikes())
                .set(SERIES_VERDICT.MUTED_UNTIL, until)
                .set(SERIES_VERDICT.BY_WHOM, by.by())
                .set(SERIES_VERDICT.AT, by.at())
                .onConflict(SERIES_VERDICT.KIND, SERIES_VERDICT.SERIES)
                .doUpdate()
                .set(SERIES_VERDICT.TOLERANCE, verdict.tolerance())
                .set(SERIES_VERDICT.STRIKES, (short) verdict.strikes())
                .set(SERIES_VERDICT.MUTED_UNTIL, until)
                .set(SERIES_VERDICT.BY_WHOM, by.by())
                .set(SERIES_VERDICT.AT, by.at())
                .execute();
        RowCounts.expect(1, written, "verdict on a series");
    }

    private static long[] numbers(String text) {
        return Arrays.stream(text.split(",", -1)).mapToLong(Long::parseLong).toArray();
    }

    private static String text(long[] figures) {
        return Arrays.stream(figures).mapToObj(Long::toString).collect(Collectors.joining(","));
    }
}
