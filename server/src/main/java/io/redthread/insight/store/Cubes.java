package io.redthread.insight.store;

import static io.redthread.insight.store.jooq.Tables.LEVEL_STEP;
import static io.redthread.insight.store.jooq.Tables.REQUEST;
import static io.redthread.insight.store.jooq.Tables.SPREAD;

import io.redthread.insight.domain.Measure;
import io.redthread.insight.domain.Span;
import io.redthread.platform.database.Rows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.GroupField;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Rows of {@code spread} from facts: each with and without band and person, buckets and counts side by side in one row. */
final class Cubes {

    /** All persons, among the persons; 0 is nobody in particular. */
    static final long EVERYBODY = -1;

    /** All amount bands, among the bands. */
    static final String EVERY_BAND = "";

    private static final Field<Integer> VALUES = DSL.field(DSL.name("values_in_bucket"), SQLDataType.INTEGER);

    private Cubes() {}

    /** The rows of a measure for these days, of the whole company. */
    static Select<? extends Record> ofDays(Measure measure, List<LocalDate> days) {
        var day = Slices.in(facts(measure), REQUEST.ENDED_ON);
        return rows(
                measure,
                Rows.any(day, days),
                DSL.toChar(day, "YYYY-MM-DD"),
                DSL.inline(Sums.COMPANY, REQUEST.DEPARTMENT),
                List.of(day));
    }

    /** The rows of a measure for a month and its thirds, of the whole company and of its departments. */
    static Select<? extends Record> ofMonth(Measure measure, Span month) {
        var day = Slices.in(facts(measure), REQUEST.ENDED_ON);
        var department = Slices.in(facts(measure), REQUEST.DEPARTMENT);
        return rows(
                measure,
                day.ge(month.from()).and(day.lt(month.until())),
                DSL.coalesce(third(day), DSL.inline(month.code())),
                Sums.department(department),
                List.of(DSL.rollup(third(day)), DSL.rollup(department)));
    }

    private static Select<? extends Record> rows(
            Measure measure,
            Condition which,
            Field<String> period,
            Field<?> department,
            List<? extends GroupField> grouped) {
        var facts = facts(measure);
        var band = Slices.in(facts, REQUEST.BAND);
        var by = new ArrayList<GroupField>(grouped);
        by.add(Buckets.of(measure));
        by.add(DSL.rollup(band));
        Field<Long> person = DSL.inline(EVERYBODY);
        Field<String> role = DSL.inline("");
        if (measure.ofLevels()) {
            role = LEVEL_STEP.ROLE.coerce(String.class);
            Field<Long> taker = DSL.coalesce(LEVEL_STEP.PERSON.coerce(Long.class), DSL.inline(0L));
            by.add(role);
            by.add(DSL.rollup(taker));
            person = DSL.coalesce(taker, DSL.inline(EVERYBODY));
        }
        var counted = DSL.select(
                        department.as(SPREAD.DEPARTMENT.getName()),
                        period.as(SPREAD.PERIOD),
                        DSL.coalesce(band, DSL.inline(EVERY_BAND)).as(SPREAD.BAND),
                        person.as(SPREAD.PERSON),
                        role.as(SPREAD.ROLE),
                        Buckets.of(measure).as(SPREAD.BUCKETS.getName()),
                        DSL.count().as(VALUES))
                .from(facts)
                .where(Buckets.counted(measure))
                .and(which)
                .groupBy(by)
                .asTable("counted");
        return sideBySide(measure, counted);
    }

    private static Select<? extends Record> sideBySide(Measure measure, Table<?> counted) {
        var bucket = DSL.field(counted.getQualifiedName().append(SPREAD.BUCKETS.getName()), SQLDataType.SMALLINT);
        var keys = counted.fields(
                SPREAD.DEPARTMENT.getName(),
                SPREAD.PERIOD.getName(),
                SPREAD.BAND.getName(),
                SPREAD.PERSON.getName(),
                SPREAD.ROLE.getName());
        return DSL.select(DSL.inline(measure.code()))
                .select(keys)
                .select(
                        DSL.arrayAgg(bucket).orderBy(bucket),
                        DSL.arrayAgg(VALUES).orderBy(bucket))
                .from(counted)
                .groupBy(keys);
    }

    private static Table<?> facts(Measure measure) {
        return measure.ofLevels() ? LEVEL_STEP : REQUEST;
    }

    /** The code of the third of a month that a day lies in, as {@link Span} says it. */
    private static Field<String> third(Field<LocalDate> day) {
        return DSL.field(
                "to_char({0}, 'YYYY-MM-') || least(3, (extract(day from {0})::int - 1) / 10 + 1)",
                SQLDataType.CLOB, day);
    }
}
