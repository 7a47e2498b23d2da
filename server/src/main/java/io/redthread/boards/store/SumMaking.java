package io.redthread.boards.store;

import static io.redthread.boards.store.jooq.Tables.OPEN_MONTH;
import static io.redthread.boards.store.jooq.Tables.STALE_DAY;

import io.redthread.boards.Dimension;
import io.redthread.boards.Subject;
import io.redthread.platform.database.Rows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.GroupField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** Makes sums of days and months from facts, over every choice of so many of the dimensions. */
@Repository
public class SumMaking {

    /** By how many dimensions at once the sums of a day are kept. */
    public static final int OF_DAY = 2;

    /** By how many dimensions at once the sums of a month are kept. */
    public static final int OF_MONTH = 3;

    private final DSLContext sql;

    SumMaking(DSLContext sql) {
        this.sql = sql;
    }

    /** Notes that the sums of these days and of their months are out of date. */
    public void mark(Subject subject, Collection<LocalDate> days) {
        if (days.isEmpty()) {
            return;
        }
        var distinct = new TreeSet<>(days);
        Rows.of("stale", List.copyOf(distinct))
                .with(STALE_DAY.SUBJECT, day -> subject)
                .with(STALE_DAY.ON_DAY, day -> day)
                .insertInto(sql, STALE_DAY)
                .onConflictDoNothing()
                .execute();
        var months = new TreeSet<LocalDate>();
        distinct.forEach(day -> months.add(day.withDayOfMonth(1)));
        Rows.of("opened", List.copyOf(months))
                .with(OPEN_MONTH.SUBJECT, month -> subject)
                .with(OPEN_MONTH.MONTH, month -> month)
                .insertInto(sql, OPEN_MONTH)
                .onConflictDoNothing()
                .execute();
    }

    /** Takes so many stale days, the latest first; the caller makes their sums in the same transaction. */
    public SortedSet<LocalDate> takeStale(Subject subject, int most) {
        return new TreeSet<>(sql.deleteFrom(STALE_DAY)
                .where(STALE_DAY.SUBJECT.eq(subject))
                .and(STALE_DAY.ON_DAY.in(DSL.select(STALE_DAY.ON_DAY)
                        .from(STALE_DAY)
                        .where(STALE_DAY.SUBJECT.eq(subject))
                        .orderBy(STALE_DAY.ON_DAY.desc())
                        .limit(most)))
                .returningResult(STALE_DAY.ON_DAY)
                .fetch(STALE_DAY.ON_DAY));
    }

    /** Takes the latest month whose sums are out of date; the caller makes them in the same transaction. */
    public Optional<LocalDate> takeOpen(Subject subject) {
        return sql.deleteFrom(OPEN_MONTH)
                .where(OPEN_MONTH.SUBJECT.eq(subject))
                .and(OPEN_MONTH.MONTH.eq(
                        DSL.select(DSL.max(OPEN_MONTH.MONTH)).from(OPEN_MONTH).where(OPEN_MONTH.SUBJECT.eq(subject))))
                .returningResult(OPEN_MONTH.MONTH)
                .fetchOptional(OPEN_MONTH.MONTH);
    }

    /** Makes the sums of these days again. */
    public void makeDays(Subject subject, Collection<LocalDate> days) {
        var tables = SumTables.of(subject);
        var day = SumTables.day(tables.facts());
        sql.deleteFrom(tables.sums())
                .where(span(tables, "day"))
                .and(Rows.any(SumTables.day(tables.sums()), days))
                .execute();
        make(subject, "day", day, Rows.any(day, days), OF_DAY);
    }

    /** Makes the sums of a month again. */
    public void makeMonth(Subject subject, LocalDate month) {
        var tables = SumTables.of(subject);
        var day = SumTables.day(tables.facts());
        sql.deleteFrom(tables.sums())
                .where(span(tables, "month"))
                .and(SumTables.day(tables.sums()).eq(month))
                .execute();
        make(
                subject,
                "month",
                DSL.inline(month, SQLDataType.LOCALDATE),
                day.ge(month).and(day.lt(month.plusMonths(1))),
                OF_MONTH);
    }

    private static Condition span(SumTables tables, String span) {
        return Objects.requireNonNull(tables.sums().field("span", String.class)).eq(span);
    }

    /**
     * Facts that are alike in all dimensions are added up once, and the choices from those few sums; what there is too much of
     * is added up from facts.
     */
    private void make(Subject subject, String span, Field<LocalDate> day, Condition which, int most) {
        var tables = SumTables.of(subject);
        var dims = subject.dimensions();
        var alike = alike(tables, dims, span, day, which);
        var together = choices(dims, most).stream()
                .filter(it -> it.stream().noneMatch(Dimension::alone))
                .toList();
        var apart = choices(dims, most).stream()
                .filter(it -> it.stream().anyMatch(Dimension::alone))
                .toList();
        var again = new ArrayList<Field<?>>();
        tables.adding().keySet().forEach(it -> again.add(DSL.sum(alike.field(it, BigDecimal.class))));
        var on = span.equals("day") ? SumTables.day(alike) : day;
        insert(tables, dims, span, together, new From(alike, DSL.noCondition(), on, again));
        if (!apart.isEmpty()) {
            var sums = List.<Field<?>>copyOf(tables.adding().values());
            insert(tables, dims, span, apart, new From(tables.facts(), which, day, sums));
        }
    }

    private static Table<?> alike(
            SumTables tables, List<Dimension> dims, String span, Field<LocalDate> day, Condition which) {
        var same = new ArrayList<Field<?>>();
        if (span.equals("day")) {
            same.add(day);
        }
        dims.stream().filter(it -> !it.alone()).forEach(it -> same.add(SumTables.column(tables.facts(), it)));
        var selected = new ArrayList<Field<?>>(same);
        tables.adding().forEach((name, sum) -> selected.add(sum.as(name)));
        return DSL.select(selected)
                .from(tables.facts())
                .where(which)
                .groupBy(same)
                .asTable("alike");
    }

    /** What is added up: rows of a table, on which day, and how. */
    private record From(Table<?> table, Condition which, Field<LocalDate> day, List<Field<?>> adding) {}

    private void insert(SumTables tables, List<Dimension> dims, String span, List<List<Dimension>> choices, From from) {
        var chosen = choices.stream().flatMap(List::stream).collect(Collectors.toSet());
        var selected = new ArrayList<Field<?>>();
        selected.add(DSL.inline(span));
        selected.add(bits(from.table(), dims, chosen));
        selected.add(from.day());
        dims.forEach(it -> selected.add(
                chosen.contains(it)
                        ? DSL.coalesce(SumTables.column(from.table(), it), DSL.inline(""))
                        : DSL.inline("")));
        selected.addAll(from.adding());
        var sets = choices.stream()
                .map(choice -> choice.stream()
                        .map(it -> SumTables.column(from.table(), it))
                        .toArray(Field<?>[]::new))
                .toArray(Field<?>[][]::new);
        var by = new ArrayList<GroupField>();
        if (span.equals("day")) {
            by.add(from.day());
        }
        by.add(DSL.groupingSets(sets));
        sql.insertInto(tables.sums(), columns(tables, dims))
                .select(DSL.select(selected)
                        .from(from.table())
                        .where(from.which())
                        .groupBy(by)
                        .having(DSL.count().gt(0)))
                .execute();
    }

    private static List<Field<?>> columns(SumTables tables, List<Dimension> dims) {
        var columns = new ArrayList<Field<?>>();
        columns.add(tables.sums().field("span"));
        columns.add(tables.sums().field("dims"));
        columns.add(SumTables.day(tables.sums()));
        dims.forEach(it -> columns.add(SumTables.column(tables.sums(), it)));
        tables.adding().keySet().forEach(it -> columns.add(tables.sums().field(it)));
        return columns;
    }

    private static Field<Short> bits(Table<?> from, List<Dimension> dims, Set<Dimension> chosen) {
        Field<Integer> bits = DSL.inline(0);
        for (var i = 0; i < dims.size(); i++) {
            if (chosen.contains(dims.get(i))) {
                var absent = DSL.grouping(SumTables.column(from, dims.get(i)));
                bits = bits.plus(DSL.inline(1).minus(absent).times(1 << i));
            }
        }
        return bits.cast(SQLDataType.SMALLINT);
    }

    /** Every choice of at most so many dimensions; those that are kept alone are in none but their own. */
    static List<List<Dimension>> choices(List<Dimension> dims, int most) {
        var choices = new ArrayList<List<Dimension>>();
        for (var bits = 0; bits < 1 << dims.size(); bits++) {
            var choice = new ArrayList<Dimension>();
            for (var i = 0; i < dims.size(); i++) {
                if ((bits & 1 << i) != 0) {
                    choice.add(dims.get(i));
                }
            }
            if (choice.size() <= most && (choice.size() <= 1 || choice.stream().noneMatch(Dimension::alone))) {
                choices.add(choice);
            }
        }
        return choices;
    }
}
