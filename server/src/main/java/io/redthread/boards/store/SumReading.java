package io.redthread.boards.store;

import static io.redthread.boards.store.jooq.Tables.OPEN_MONTH;

import io.redthread.boards.Dimension;
import io.redthread.boards.Subject;
import io.redthread.boards.domain.Period;
import io.redthread.boards.domain.Slice;
import io.redthread.boards.domain.Slice.Step;
import io.redthread.boards.domain.SumLine;
import io.redthread.platform.database.Rows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/**
 * Reads sums: whole months from those of months, what is left from those of days; over three dimensions months alone. Two
 * statements, whose rows are bounded by what the dimensions can be.
 */
@Repository
public class SumReading {

    private static final Field<LocalDate> NO_DAY = DSL.inline((LocalDate) null, SQLDataType.LOCALDATE);

    private final DSLContext sql;

    SumReading(DSLContext sql) {
        this.sql = sql;
    }

    /** The sums of a slice, one line for each cell that has any. */
    public List<SumLine> of(Slice slice) {
        var tables = SumTables.of(slice.subject());
        var keys = slice.by().stream()
                .<Field<?>>map(it -> SumTables.column(tables.sums(), it))
                .toList();
        var day = SumTables.day(tables.sums());
        var time = switch (slice.step()) {
            case NONE -> NO_DAY;
            case DAY -> day;
            case MONTH -> DSL.field("date_trunc('month', {0})::date", SQLDataType.LOCALDATE, day);
        };
        var selected = new ArrayList<Field<?>>(keys);
        selected.add(time.as("time"));
        tables.adding()
                .keySet()
                .forEach(it -> selected.add(DSL.sum(tables.sum(it)).as("sum_" + it)));
        var by = new ArrayList<Field<?>>(keys);
        if (slice.step() != Step.NONE) {
            by.add(time);
        }
        var found = sql.select(selected).from(tables.sums()).where(where(slice, tables));
        return (by.isEmpty() ? found : found.groupBy(by)).fetch(row -> line(slice, tables, row));
    }

    private Condition where(Slice slice, SumTables tables) {
        var dims = Objects.requireNonNull(tables.sums().field("dims", Short.class));
        var conditions = new ArrayList<Condition>();
        conditions.add(dims.eq(slice.subject().bits(slice.needed())));
        conditions.add(spans(slice, tables));
        slice.only()
                .forEach((dimension, keys) ->
                        conditions.add(Rows.any(SumTables.column(tables.sums(), dimension), keys)));
        return DSL.and(conditions);
    }

    /** From which rows: months where they are whole and up to date, days for the rest. */
    private Condition spans(Slice slice, SumTables tables) {
        var day = SumTables.day(tables.sums());
        var span = Objects.requireNonNull(tables.sums().field("span", String.class));
        var wide = slice.needed().size() > SumMaking.OF_DAY;
        var split = split(slice, wide);
        var parts = new ArrayList<Condition>();
        if (!split.months().isEmpty()) {
            parts.add(span.eq("month").and(Rows.any(day, split.months())));
        }
        split.days()
                .forEach(it -> parts.add(span.eq("day").and(day.ge(it.from())).and(day.lt(it.until()))));
        return parts.isEmpty() ? DSL.falseCondition() : DSL.or(parts);
    }

    private Split split(Slice slice, boolean wide) {
        if (wide) {
            return new Split(monthsOf(slice.days().months(), Set.of()), List.of());
        }
        if (slice.step() == Step.DAY) {
            return new Split(List.of(), List.of(slice.days()));
        }
        return Split.of(slice.days(), open(slice.subject()));
    }

    private Set<LocalDate> open(Subject subject) {
        return sql.select(OPEN_MONTH.MONTH)
                .from(OPEN_MONTH)
                .where(OPEN_MONTH.SUBJECT.eq(subject))
                .fetchSet(OPEN_MONTH.MONTH);
    }

    private static List<LocalDate> monthsOf(Period days, Set<LocalDate> without) {
        return days.from()
                .datesUntil(days.until(), java.time.Period.ofMonths(1))
                .filter(it -> !without.contains(it))
                .toList();
    }

    /**
     * Days as whole months and what is left.
     *
     * @param months by their first days
     * @param days what is left
     */
    record Split(List<LocalDate> months, List<Period> days) {

        /** Of these days, with months that are out of date taken by their days. */
        static Split of(Period all, Set<LocalDate> open) {
            var months = new ArrayList<LocalDate>();
            var days = new ArrayList<Period>();
            var from = all.from();
            var at = all.from();
            while (at.isBefore(all.until())) {
                var next = at.withDayOfMonth(1).plusMonths(1);
                if (at.getDayOfMonth() == 1 && !next.isAfter(all.until()) && !open.contains(at)) {
                    if (from.isBefore(at)) {
                        days.add(new Period(from, at));
                    }
                    months.add(at);
                    from = next;
                }
                at = next;
            }
            if (from.isBefore(all.until())) {
                days.add(new Period(from, all.until()));
            }
            return new Split(months, days);
        }
    }

    private static SumLine line(Slice slice, SumTables tables, Record row) {
        var keys = new HashMap<Dimension, String>();
        slice.by().forEach(it -> keys.put(it, row.get(SumTables.column(tables.sums(), it))));
        var sums = new HashMap<String, BigDecimal>();
        tables.adding().keySet().forEach(it -> {
            var sum = row.get("sum_" + it, BigDecimal.class);
            sums.put(it, sum == null ? BigDecimal.ZERO : sum);
        });
        return new SumLine(keys, Optional.ofNullable(row.get("time", LocalDate.class)), sums);
    }
}
