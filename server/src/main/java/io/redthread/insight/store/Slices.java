package io.redthread.insight.store;

import static io.redthread.insight.store.jooq.Tables.DAY_LEVEL;
import static io.redthread.insight.store.jooq.Tables.DAY_REASON;
import static io.redthread.insight.store.jooq.Tables.DAY_TOTAL;
import static io.redthread.insight.store.jooq.Tables.LEVEL_STEP;
import static io.redthread.insight.store.jooq.Tables.REQUEST;
import static io.redthread.insight.store.jooq.Tables.SPAN_LEVEL;
import static io.redthread.insight.store.jooq.Tables.SPREAD;

import io.redthread.identity.PersonId;
import io.redthread.insight.domain.Days;
import io.redthread.insight.domain.Days.Split;
import io.redthread.insight.domain.Slice;
import io.redthread.platform.database.Rows;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * A slice as conditions. Who sees only what he raised himself gets sums made from his facts on the spot; they are the same
 * sums, from the same definition.
 */
final class Slices {

    private Slices() {}

    static Condition days(Field<LocalDate> day, Days days) {
        return day.ge(days.from()).and(day.lt(days.until()));
    }

    /** Sums of requests by day, of the slice alone. */
    static Table<?> totals(Slice slice) {
        return slice.submitter()
                .<Table<?>>map(person -> Sums.totals(own(REQUEST.SUBMITTER, person, REQUEST.ENDED_ON, slice))
                        .asTable(DAY_TOTAL.getName()))
                .orElse(DAY_TOTAL);
    }

    /** Sums of levels over the slice: of whole months and thirds of months where they stand ready, else by day. */
    static Table<?> levels(Slice slice, Supplier<Set<LocalDate>> open) {
        return slice.submitter()
                .<Select<?>>map(person -> Sums.levels(own(LEVEL_STEP.SUBMITTER, person, LEVEL_STEP.ENDED_ON, slice)))
                .orElseGet(() -> readyLevels(slice.days().split(open.get())))
                .asTable(DAY_LEVEL.getName());
    }

    private static Select<?> readyLevels(Split split) {
        var days = split.rest().stream()
                .map(it -> days(DAY_LEVEL.ON_DAY, it))
                .reduce(Condition::or)
                .orElse(DSL.falseCondition());
        var columns = Stream.<TableField<?, ?>>concat(
                        Stream.of(DAY_LEVEL.DEPARTMENT, DAY_LEVEL.BAND, DAY_LEVEL.ROLE, DAY_LEVEL.PERSON),
                        LevelRows.SUMMED.stream())
                .toList();
        return DSL.select(columns)
                .from(DAY_LEVEL)
                .where(days)
                .unionAll(DSL.select(
                                columns.stream().map(it -> in(SPAN_LEVEL, it)).toList())
                        .from(SPAN_LEVEL)
                        .where(Rows.any(SPAN_LEVEL.PERIOD, split.whole())));
    }

    /** Sums of reasons by day. */
    static Table<?> reasons(Slice slice) {
        return slice.submitter()
                .<Table<?>>map(person -> Sums.reasons(own(REQUEST.SUBMITTER, person, REQUEST.ENDED_ON, slice))
                        .asTable(DAY_REASON.getName()))
                .orElse(DAY_REASON);
    }

    /** The slice on a table of sums by day. */
    static Condition on(Table<?> sums, Slice slice) {
        return days(in(sums, DAY_TOTAL.ON_DAY), slice.days()).and(onSums(sums, slice));
    }

    /** The slice's departments, or the whole company, with band, level and person on a table of sums. */
    static Condition onSums(Table<?> sums, Slice slice) {
        return place(sums, slice, in(sums, REQUEST.DEPARTMENT).eq(Sums.COMPANY));
    }

    /** The slice's departments, band, level and person on a table of facts. */
    static Condition onFacts(Table<?> facts, Slice slice) {
        return place(facts, slice, DSL.noCondition());
    }

    private static Condition place(Table<?> table, Slice slice, Condition everywhere) {
        var where = DSL.and(
                slice.departments()
                        .map(some -> Rows.any(in(table, REQUEST.DEPARTMENT), some))
                        .orElse(everywhere),
                slice.band().map(in(table, REQUEST.BAND)::eq).orElse(DSL.noCondition()));
        var role = table.field(SPREAD.ROLE.getName());
        return role == null ? where : where.and(level(table, slice));
    }

    private static Condition level(Table<?> table, Slice slice) {
        var role = Objects.requireNonNull(table.field(SPREAD.ROLE.getName())).coerce(String.class);
        var person =
                Objects.requireNonNull(table.field(SPREAD.PERSON.getName())).coerce(Long.class);
        return DSL.and(
                slice.role().map(it -> role.eq(it.value())).orElse(DSL.noCondition()),
                slice.person().map(it -> person.eq(it.value())).orElse(DSL.noCondition()));
    }

    /** The column of that name in a table. */
    static <T> Field<T> in(Table<?> table, Field<T> column) {
        return Objects.requireNonNull(table.field(column.getName(), column.getDataType()));
    }

    private static Condition own(Field<PersonId> submitter, PersonId person, Field<LocalDate> day, Slice slice) {
        return submitter.eq(person).and(days(day, slice.days()));
    }
}
