package io.redthread.insight.store;

import static io.redthread.insight.store.jooq.Tables.LEVEL_STEP;
import static io.redthread.insight.store.jooq.Tables.MONTH_SPREAD;
import static io.redthread.insight.store.jooq.Tables.REQUEST;

import io.redthread.insight.domain.Days.Split;
import io.redthread.insight.domain.Measure;
import io.redthread.insight.domain.Slice;
import io.redthread.insight.domain.Spread;
import io.redthread.platform.database.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** Reads spreads: whole months that are over from their sums, the days at the edges from the facts. */
@Repository
public class SpreadRows {

    private final DSLContext sql;
    private final SumRows sums;

    SpreadRows(DSLContext sql, SumRows sums) {
        this.sql = sql;
        this.sums = sums;
    }

    /** By what spreads are told apart. */
    public enum By {
        /** Not at all. */
        NOTHING,
        /** By amount band. */
        BAND,
        /** By level. */
        ROLE,
        /** By level and person, as {@code role/person}. */
        PERSON
    }

    /** The spread of the slice; empty where nothing ended. */
    public Spread of(Measure measure, Slice slice) {
        return by(By.NOTHING, measure, slice).getOrDefault("", Spread.of(Map.of()));
    }

    /** The spreads of the slice by band, level or person. */
    public Map<String, Spread> by(By by, Measure measure, Slice slice) {
        var split = slice.submitter().isPresent()
                ? new Split(List.of(), List.of(slice.days()))
                : slice.days().split(openMonths());
        Select<Record3<String, Short, Long>> select = facts(by, measure, slice, split);
        if (!split.months().isEmpty()) {
            var months = months(by, measure, slice, split);
            select = split.rest().isEmpty() ? months : months.unionAll(select);
        }
        var counts = new HashMap<String, Map<Integer, Long>>();
        sql.fetch(select)
                .forEach(row -> counts.computeIfAbsent(row.value1(), key -> new HashMap<>())
                        .merge(row.value2().intValue(), row.value3(), Long::sum));
        return counts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Spread.of(entry.getValue())));
    }

    private Set<java.time.LocalDate> openMonths() {
        return sums.open();
    }

    private static Select<Record3<String, Short, Long>> months(By by, Measure measure, Slice slice, Split split) {
        var key = key(by, MONTH_SPREAD);
        return DSL.select(key, MONTH_SPREAD.BUCKET, DSL.sum(MONTH_SPREAD.N).cast(SQLDataType.BIGINT))
                .from(MONTH_SPREAD)
                .where(MONTH_SPREAD.MEASURE.eq(measure.code()))
                .and(Rows.any(MONTH_SPREAD.MONTH, split.months()))
                .and(Slices.place(MONTH_SPREAD, measure.ofLevels() ? slice : slice.ofRequests()))
                .groupBy(key, MONTH_SPREAD.BUCKET);
    }

    private static Select<Record3<String, Short, Long>> facts(By by, Measure measure, Slice slice, Split split) {
        Table<?> facts = measure.ofLevels() ? LEVEL_STEP : REQUEST;
        var key = key(by, facts);
        var bucket = Buckets.of(measure);
        var day = Slices.in(facts, REQUEST.ENDED_ON);
        Condition days = split.rest().stream()
                .map(it -> Slices.days(day, it))
                .reduce(Condition::or)
                .orElse(DSL.falseCondition());
        var own = slice.submitter().map(Slices.in(facts, REQUEST.SUBMITTER)::eq).orElse(DSL.noCondition());
        return DSL.select(key, bucket, DSL.count().cast(SQLDataType.BIGINT))
                .from(facts)
                .where(Buckets.counted(measure))
                .and(days)
                .and(own)
                .and(Slices.place(facts, slice))
                .groupBy(key, bucket);
    }

    private static Field<String> key(By by, Table<?> table) {
        return switch (by) {
            case NOTHING -> DSL.inline("").cast(SQLDataType.CLOB);
            case BAND -> Slices.in(table, REQUEST.BAND);
            case ROLE -> text(table, MONTH_SPREAD.ROLE);
            case PERSON ->
                text(table, MONTH_SPREAD.ROLE)
                        .concat(DSL.inline("/"))
                        .concat(DSL.coalesce(text(table, MONTH_SPREAD.PERSON), DSL.inline("0")));
        };
    }

    private static Field<String> text(Table<?> table, Field<?> column) {
        return java.util.Objects.requireNonNull(table.field(column.getName())).cast(SQLDataType.CLOB);
    }
}
