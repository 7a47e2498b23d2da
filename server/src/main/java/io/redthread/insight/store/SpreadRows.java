package io.redthread.insight.store;

import static io.redthread.insight.store.jooq.Tables.LEVEL_STEP;
import static io.redthread.insight.store.jooq.Tables.REQUEST;
import static io.redthread.insight.store.jooq.Tables.SPREAD;

import io.redthread.insight.domain.Days;
import io.redthread.insight.domain.Measure;
import io.redthread.insight.domain.Slice;
import io.redthread.insight.domain.Spreads;
import io.redthread.platform.database.Rows;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/**
 * Reads spreads: whole months and thirds of months from where they stand ready, several measures in one pass. The days at the edges
 * stand ready for the whole company; those of departments, and all that one person raised, are read from the facts.
 */
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

    /** The spreads of these measures, all of requests or all of levels, over the slice. */
    public Spreads of(By by, List<Measure> measures, Slice slice) {
        var spreads = new Spreads();
        if (slice.submitter().isPresent()) {
            facts(by, measures, slice, List.of(slice.days()), spreads);
            return spreads;
        }
        var split = slice.days().split(sums.open());
        if (slice.departments().isEmpty()) {
            sums(by, measures, slice, split.codes(), spreads);
            return spreads;
        }
        if (!split.whole().isEmpty()) {
            sums(by, measures, slice, split.whole(), spreads);
        }
        if (!split.rest().isEmpty()) {
            facts(by, measures, slice, split.rest(), spreads);
        }
        return spreads;
    }

    private void sums(By by, List<Measure> measures, Slice slice, List<String> periods, Spreads to) {
        var key = key(by, SPREAD);
        var codes = measures.stream().map(Measure::code).toList();
        var ofLevels = measures.getFirst().ofLevels();
        sql.select(key)
                .select(SPREAD.MEASURE, SPREAD.BUCKETS, SPREAD.COUNTS)
                .from(SPREAD)
                .where(SPREAD.MEASURE.in(codes))
                .and(Rows.any(SPREAD.PERIOD, periods))
                .and(where(by, ofLevels ? slice : slice.ofRequests()))
                .forEach(row -> {
                    var measure = Measure.of(row.get(SPREAD.MEASURE));
                    var under = text(row, key);
                    var buckets = row.get(SPREAD.BUCKETS);
                    var counts = row.get(SPREAD.COUNTS);
                    for (var i = 0; i < buckets.length; i++) {
                        to.add(measure, under, buckets[i], counts[i]);
                    }
                });
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

    private void facts(By by, List<Measure> measures, Slice slice, List<Days> periods, Spreads to) {
        Table<?> facts = measures.getFirst().ofLevels() ? LEVEL_STEP : REQUEST;
        var key = key(by, facts);
        var buckets = measures.stream().map(Buckets::of).toList();
        var sets = buckets.stream()
                .map(bucket -> Stream.concat(key.stream(), Stream.of(bucket)).toList())
                .toList();
        var day = Slices.in(facts, REQUEST.ENDED_ON);
        Condition days = periods.stream()
                .map(it -> Slices.days(day, it))
                .reduce(Condition::or)
                .orElse(DSL.falseCondition());
        var counts = measures.stream()
                .map(it -> DSL.count().filterWhere(Buckets.counted(it)).as("counted_" + it.ordinal()))
                .toList();
        sql.select(key)
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
                            to.add(measures.get(i), text(row, key), bucket, count);
                        }
                    }
                });
    }

    private static List<Field<?>> key(By by, Table<?> table) {
        return switch (by) {
            case NOTHING -> List.of();
            case BAND -> List.of(Slices.in(table, REQUEST.BAND));
            case ROLE -> List.of(column(table, SPREAD.ROLE));
            case PERSON -> List.of(column(table, SPREAD.ROLE), column(table, SPREAD.PERSON));
        };
    }

    /** The key in words; nobody in particular is 0. */
    private static String text(Record row, List<Field<?>> key) {
        return key.stream().map(it -> Objects.toString(row.get(it), "0")).collect(Collectors.joining("/"));
    }

    private static <T> Field<T> column(Table<?> table, Field<T> column) {
        return Objects.requireNonNull(table.field(column.getName())).coerce(column.getDataType());
    }
}
