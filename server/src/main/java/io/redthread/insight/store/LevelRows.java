package io.redthread.insight.store;

import static io.redthread.insight.store.jooq.Tables.DAY_LEVEL;
import static io.redthread.insight.store.jooq.Tables.LEVEL_STEP;
import static io.redthread.insight.store.jooq.Tables.WAITING_SEAT;

import io.redthread.approval.StepRoleCode;
import io.redthread.identity.PersonId;
import io.redthread.insight.domain.LevelTotals;
import io.redthread.insight.domain.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads sums over levels, and what waits at them now. */
@Repository
public class LevelRows {

    /** What is summed up. */
    static final List<TableField<?, Long>> SUMMED = List.of(
            DAY_LEVEL.STEPS,
            DAY_LEVEL.REJECTED,
            DAY_LEVEL.RETURNED,
            DAY_LEVEL.LATE,
            DAY_LEVEL.ESCALATIONS,
            DAY_LEVEL.SECONDS,
            DAY_LEVEL.WORKING_SECONDS,
            DAY_LEVEL.HANDED,
            DAY_LEVEL.HANDED_MET);

    private final DSLContext sql;
    private final SumRows open;

    LevelRows(DSLContext sql, SumRows open) {
        this.sql = sql;
        this.open = open;
    }

    /**
     * A person at a level.
     *
     * @param role the level
     * @param person who
     */
    public record Taker(StepRoleCode role, PersonId person) {}

    /**
     * What waits for somebody at a level.
     *
     * @param role the level
     * @param person for whom
     * @param waiting how many
     * @param overdue of these, past their limit
     * @param oldest since when the oldest waits
     */
    public record Backlog(StepRoleCode role, PersonId person, long waiting, long overdue, Instant oldest) {}

    /**
     * What waits at a level.
     *
     * @param waiting how many
     * @param overdue of these, past their limit
     */
    public record Queue(long waiting, long overdue) {

        /** Nothing. */
        public static final Queue NONE = new Queue(0, 0);
    }

    /** What waits now, by level. */
    public Map<StepRoleCode, Queue> waiting(Slice slice, Instant now) {
        return sql.select(LEVEL_STEP.ROLE, DSL.count(), DSL.count().filterWhere(LEVEL_STEP.DUE_AT.lt(now)))
                .from(LEVEL_STEP)
                .where(waits(slice))
                .groupBy(LEVEL_STEP.ROLE)
                .fetchMap(row -> row.value1(), row -> new Queue(row.value2(), row.value3()));
    }

    /** Sums over all levels of the slice. */
    public LevelTotals of(Slice slice) {
        var sums = Slices.levels(slice, open::open);
        return sql.select(columns(sums))
                .from(sums)
                .where(Slices.onSums(sums, slice))
                .fetchSingle(LevelRows::totals);
    }

    /** Sums by level. */
    public Map<StepRoleCode, LevelTotals> byRole(Slice slice) {
        var sums = Slices.levels(slice, open::open);
        var role = Slices.in(sums, DAY_LEVEL.ROLE);
        return sql.select(role)
                .select(columns(sums))
                .from(sums)
                .where(Slices.onSums(sums, slice))
                .groupBy(role)
                .fetchMap(row -> row.get(role), LevelRows::totals);
    }

    /** Sums by level and person. */
    public Map<Taker, LevelTotals> byPerson(Slice slice) {
        var sums = Slices.levels(slice, open::open);
        var role = Slices.in(sums, DAY_LEVEL.ROLE);
        var person = Slices.in(sums, DAY_LEVEL.PERSON);
        return sql.select(role, person)
                .select(columns(sums))
                .from(sums)
                .where(Slices.onSums(sums, slice))
                .groupBy(role, person)
                .fetchMap(row -> new Taker(row.get(role), row.get(person)), LevelRows::totals);
    }

    /** What waits now, by level and person; a level that several may take counts for each of them. */
    public List<Backlog> backlog(Slice slice, Instant now) {
        var overdue = DSL.count().filterWhere(LEVEL_STEP.DUE_AT.lt(now));
        return sql.select(LEVEL_STEP.ROLE, WAITING_SEAT.PERSON, DSL.count(), overdue, DSL.min(LEVEL_STEP.ACTIVATED_AT))
                .from(LEVEL_STEP)
                .join(WAITING_SEAT)
                .on(WAITING_SEAT.STEP_ID.eq(LEVEL_STEP.STEP_ID))
                .where(waits(slice))
                .and(slice.person().map(WAITING_SEAT.PERSON::eq).orElse(DSL.noCondition()))
                .groupBy(LEVEL_STEP.ROLE, WAITING_SEAT.PERSON)
                .orderBy(DSL.count().desc(), WAITING_SEAT.PERSON)
                .fetch(row -> new Backlog(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /** Whose turn it is stands in the seats, not at the level. */
    private static Condition waits(Slice slice) {
        var anybodys = new Slice(
                slice.days(), slice.departments(), slice.submitter(), slice.band(), slice.role(), Optional.empty());
        return DSL.and(
                LEVEL_STEP.ENDED_AT.isNull(),
                Slices.onFacts(LEVEL_STEP, anybodys),
                slice.submitter().map(LEVEL_STEP.SUBMITTER::eq).orElse(DSL.noCondition()));
    }

    private static List<Field<Long>> columns(Table<?> sums) {
        return SUMMED.stream()
                .map(column -> TotalRows.sum(Slices.in(sums, column)).as(column))
                .toList();
    }

    private static LevelTotals totals(Record row) {
        return new LevelTotals(
                row.get(DAY_LEVEL.STEPS.getName(), Long.class),
                row.get(DAY_LEVEL.REJECTED.getName(), Long.class),
                row.get(DAY_LEVEL.RETURNED.getName(), Long.class),
                row.get(DAY_LEVEL.LATE.getName(), Long.class),
                row.get(DAY_LEVEL.ESCALATIONS.getName(), Long.class),
                row.get(DAY_LEVEL.SECONDS.getName(), Long.class),
                row.get(DAY_LEVEL.WORKING_SECONDS.getName(), Long.class),
                row.get(DAY_LEVEL.HANDED.getName(), Long.class),
                row.get(DAY_LEVEL.HANDED_MET.getName(), Long.class));
    }
}
