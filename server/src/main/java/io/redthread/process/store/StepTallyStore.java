package io.redthread.process.store;

import static io.redthread.process.store.jooq.Tables.STEP_LIMIT;
import static io.redthread.process.store.jooq.Tables.STEP_TALLY;

import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.process.FloorStep;
import io.redthread.process.NodeReportQuery;
import io.redthread.process.StepTally;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Keeps tallies of steps on the floor, and how long each may take. */
@Repository
public class StepTallyStore {

    private final DSLContext sql;

    StepTallyStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Limits that the house has decided. */
    public Map<FloorStep, Duration> limits() {
        return sql.selectFrom(STEP_LIMIT)
                .fetchMap(
                        row -> FloorStep.of("/step", row.get(STEP_LIMIT.STEP)),
                        row -> Duration.ofMinutes(row.get(STEP_LIMIT.MINUTES)));
    }

    /** Sets a limit. */
    public void limit(FloorStep step, int minutes, Instant at, String by) {
        RowCounts.expect(
                1,
                sql.insertInto(STEP_LIMIT)
                        .set(STEP_LIMIT.STEP, step.code())
                        .set(STEP_LIMIT.MINUTES, minutes)
                        .set(STEP_LIMIT.CHANGED_AT, at)
                        .set(STEP_LIMIT.CHANGED_BY, by)
                        .onConflict(STEP_LIMIT.STEP)
                        .doUpdate()
                        .setAllToExcluded()
                        .execute(),
                "step limit");
    }

    /** Takes a day's tallies away. */
    public void clear(LocalDate day) {
        sql.deleteFrom(STEP_TALLY).where(STEP_TALLY.DAY.eq(day)).execute();
    }

    /** Adds to a day's tallies. */
    public void add(LocalDate day, List<StepTally> tallies) {
        if (tallies.isEmpty()) {
            return;
        }
        var rows = Rows.of("tally", tallies)
                .with(STEP_TALLY.DAY, it -> day)
                .with(STEP_TALLY.STEP, it -> it.step().code())
                .with(STEP_TALLY.ACTOR, it -> it.actor().orElse(""))
                .with(STEP_TALLY.BUCKET, it -> (short) it.bucket())
                .with(STEP_TALLY.FACTS, StepTally::facts)
                .with(STEP_TALLY.WITHIN, StepTally::within)
                .with(STEP_TALLY.MILLIS, StepTally::millis);
        RowCounts.expect(
                tallies.size(),
                rows.insertInto(sql, STEP_TALLY)
                        .onConflict(STEP_TALLY.DAY, STEP_TALLY.STEP, STEP_TALLY.ACTOR, STEP_TALLY.BUCKET)
                        .doUpdate()
                        .set(STEP_TALLY.FACTS, STEP_TALLY.FACTS.plus(DSL.excluded(STEP_TALLY.FACTS)))
                        .set(STEP_TALLY.WITHIN, STEP_TALLY.WITHIN.plus(DSL.excluded(STEP_TALLY.WITHIN)))
                        .set(STEP_TALLY.MILLIS, STEP_TALLY.MILLIS.plus(DSL.excluded(STEP_TALLY.MILLIS)))
                        .execute(),
                "step tallies");
    }

    /** Tallies of a period by step and bucket, and by person too where wanted. */
    public List<Cell> cells(NodeReportQuery query, boolean byPerson) {
        var actor = byPerson ? STEP_TALLY.ACTOR : DSL.inline("").as("actor");
        return sql.select(
                        STEP_TALLY.STEP,
                        actor,
                        STEP_TALLY.BUCKET,
                        DSL.sum(STEP_TALLY.FACTS).cast(Long.class),
                        DSL.sum(STEP_TALLY.WITHIN).cast(Long.class),
                        DSL.sum(STEP_TALLY.MILLIS).cast(Long.class))
                .from(STEP_TALLY)
                .where(STEP_TALLY.DAY.between(query.from(), query.to()))
                .and(query.step()
                        .<Condition>map(it -> STEP_TALLY.STEP.eq(it.code()))
                        .orElse(DSL.noCondition()))
                .and(query.person()
                        .<Condition>map(STEP_TALLY.ACTOR::eq)
                        .orElse(byPerson ? STEP_TALLY.ACTOR.ne("") : STEP_TALLY.ACTOR.eq("")))
                .groupBy(
                        byPerson
                                ? List.of(STEP_TALLY.STEP, STEP_TALLY.ACTOR, STEP_TALLY.BUCKET)
                                : List.of(STEP_TALLY.STEP, STEP_TALLY.BUCKET))
                .fetch(row -> new Cell(
                        FloorStep.of("/step", row.value1()),
                        Optional.of(row.value2()).filter(it -> !it.isEmpty()),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6()));
    }

    /**
     * What fell into a bucket.
     *
     * @param step at which step
     * @param actor who did it; absent where not asked
     * @param bucket which bucket
     * @param facts how many
     * @param within how many within their limit
     * @param millis their times together
     */
    public record Cell(FloorStep step, Optional<String> actor, int bucket, long facts, long within, long millis) {}
}
