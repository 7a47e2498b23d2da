package io.redthread.insight.store;

import static io.redthread.insight.store.jooq.Tables.LEVEL_STEP;
import static io.redthread.insight.store.jooq.Tables.REQUEST;

import io.redthread.insight.domain.Measure;
import io.redthread.insight.domain.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.GroupField;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Rows of {@code spread} from facts: each with and without third of the month, department, band and person. */
final class Cubes {

    /** All persons, among the persons; 0 is nobody in particular. */
    static final long EVERYBODY = -1;

    /** All amount bands, among the bands. */
    static final String EVERY_BAND = "";

    private Cubes() {}

    /** The rows of a measure for a month and its thirds. */
    static Select<? extends Record> of(Measure measure, Span month) {
        Table<?> facts = measure.ofLevels() ? LEVEL_STEP : REQUEST;
        var day = Slices.in(facts, REQUEST.ENDED_ON);
        var third = third(day);
        var department = Slices.in(facts, REQUEST.DEPARTMENT);
        var band = Slices.in(facts, REQUEST.BAND);
        var bucket = Buckets.of(measure);
        var by =
                new ArrayList<GroupField>(List.of(bucket, DSL.rollup(third), DSL.rollup(department), DSL.rollup(band)));
        Field<Long> person = DSL.inline(EVERYBODY);
        Field<String> role = DSL.inline("");
        if (measure.ofLevels()) {
            role = LEVEL_STEP.ROLE.coerce(String.class);
            Field<Long> taker = DSL.coalesce(LEVEL_STEP.PERSON.coerce(Long.class), DSL.inline(0L));
            by.add(role);
            by.add(DSL.rollup(taker));
            person = DSL.coalesce(taker, DSL.inline(EVERYBODY));
        }
        return DSL.select(
                        DSL.inline(measure.code()),
                        Sums.department(department),
                        DSL.coalesce(third, DSL.inline(month.code())),
                        DSL.coalesce(band, DSL.inline(EVERY_BAND)),
                        person,
                        role,
                        bucket,
                        DSL.count().cast(SQLDataType.BIGINT))
                .from(facts)
                .where(Buckets.counted(measure))
                .and(day.ge(month.from()))
                .and(day.lt(month.until()))
                .groupBy(by);
    }

    /** The code of the third of a month that a day lies in, as {@link Span} says it. */
    private static Field<String> third(Field<LocalDate> day) {
        return DSL.field(
                "to_char({0}, 'YYYY-MM-') || least(3, (extract(day from {0})::int - 1) / 10 + 1)",
                SQLDataType.CLOB, day);
    }
}
