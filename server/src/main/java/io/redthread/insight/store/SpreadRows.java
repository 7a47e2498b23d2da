package io.redthread.insight.store;

import static io.redthread.insight.store.jooq.Tables.LEVEL_STEP;
import static io.redthread.insight.store.jooq.Tables.REQUEST;
import static io.redthread.insight.store.jooq.Tables.SPREAD;

import io.redthread.insight.domain.Days.Split;
import io.redthread.insight.domain.Measure;
import io.redthread.insight.domain.Slice;
import io.redthread.insight.domain.Spreads;
import io.redthread.platform.database.Rows;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/**
 * Reads spreads: whole months and thirds of months from their sums, the days at the edges from the facts,
 * several measures in one pass over them.
 */
@Repository
public class SpreadRows {

    private static final String KEY = "spread_by";
    private static final String COUNT = "values_in_bucket";

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

    /** The spreads of these measures, all of requests or all of levels, over the slice. */
    public Spreads of(By by, List<Measure> measures, Slice slice) {
        var spreads = new Spreads();
        var split = slice.submitter().isPresent()
                ? new Split(List.of(), List.of(slice.days()))
                : slice.days().split(sums.open());
        if (!split.whole().isEmpty()) {
            sums(by, measures, slice, split, spreads);
        }
        if (!split.rest().isEmpty()) {
            facts(by, measures, slice, split, spreads);
        }
        return spreads;
    }

    private void sums(By by, List<Measure> measures, Slice slice, Split split, Spreads to) {
        var key = key(by, SPREAD);
        var codes = measures.stream().map(Measure::code).toList();
        var ofLevels = measures.getFirst().ofLevels();
        sql.select(key.as(KEY), SPREAD.MEASURE, SPREAD.BUCKET, DSL.sum(SPREAD.N).as(COUNT))
                .from(SPREAD)
                .where(SPREAD.MEASURE.in(codes))
                .and(Rows.any(SPREAD.PERIOD, split.whole()))
                .and(where(by, ofLevels ? slice : slice.ofRequests()))
                .groupBy(key, SPREAD.MEASURE, SPREAD.BUCKET)
                .forEach(row -> to.add(
                        Measure.of(row.get(SPREAD.MEASURE)),
                        row.get(KEY, String.class),
                        row.get(SPREAD.BUCKET),
                        row.get(COUNT, Long.class)));
    }

    /** The rows that tell apart what is asked to be told apart, and nothing else. */
    private static Condition where(By by, Slice slice) {
        var band = by == By.BAND && slice.band().isEmpty()
                ? SPREAD.BAND.ne(Cubes.EVERY_BAND)
                : SPREAD.BAND.eq(slice.band().orElse(Cubes.EVERY_BAND));
        var person = by == By.PERSON && slice.person().isEmpty()
                ? SPREAD.PERSON.ne(Cubes.EVERYBODY)
                : SPREAD.PERSON.eq(slice.person().map(it -> it.value()).orElse(Cubes.EVERYBODY));
        return DSL.and(
                slice.departments()
                        .map(some -> Rows.any(SPREAD.DEPARTMENT, some))
                        .orElse(SPREAD.DEPARTMENT.eq(Sums.COMPANY)),
                band,
                person,
                slice.role().map(it -> SPREAD.ROLE.eq(it.value())).orElse(DSL.noCondition()));
    }

    private void facts(By by, List<Measure> measures, Slice slice, Split split, Spreads to) {
        Table<?> facts = measures.getFirst().ofLevels() ? LEVEL_STEP : REQUEST;
        var key = key(by, facts);
        var buckets = measures.stream().map(Buckets::of).toList();
        var sets =
                buckets.stream().map(bucket -> List.<Field<?>>of(key, bucket)).toList();
        var day = Slices.in(facts, REQUEST.ENDED_ON);
        Condition days = split.rest().stream()
                .map(it -> Slices.days(day, it))
                .reduce(Condition::or)
                .orElse(DSL.falseCondition());
        var counts = measures.stream()
                .map(it -> DSL.count().filterWhere(Buckets.counted(it)).as("counted_" + it.ordinal()))
                .toList();
        sql.select(key.as(KEY))
                .select(buckets)
                .select(counts)
                .from(facts)
                .where(days)
                .and(slice.submitter()
                        .map(Slices.in(facts, REQUEST.SUBMITTER)::eq)
                        .orElse(DSL.noCondition()))
                .and(Slices.onFacts(facts, slice))
                .groupBy(DSL.groupingSets(sets.toArray(List[]::new)))
                .forEach(row -> {
                    for (var i = 0; i < measures.size(); i++) {
                        var bucket = row.get(buckets.get(i));
                        var count = row.get(counts.get(i));
                        if (bucket != null && count > 0) {
                            to.add(measures.get(i), row.get(KEY, String.class), bucket, count);
                        }
                    }
                });
    }

    private static Field<String> key(By by, Table<?> table) {
        return switch (by) {
            case NOTHING -> DSL.inline("").cast(SQLDataType.CLOB);
            case BAND -> Slices.in(table, REQUEST.BAND);
            case ROLE -> text(table, SPREAD.ROLE);
            case PERSON ->
                text(table, SPREAD.ROLE)
                        .concat(DSL.inline("/"))
                        .concat(DSL.coalesce(text(table, SPREAD.PERSON), DSL.inline("0")));
        };
    }

    private static Field<String> text(Table<?> table, Field<?> column) {
        return java.util.Objects.requireNonNull(table.field(column.getName())).cast(SQLDataType.CLOB);
    }
}
