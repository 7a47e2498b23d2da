package io.redthread.process.store;

import static io.redthread.process.store.jooq.Tables.EXCEPTION_CASE;
import static io.redthread.process.store.jooq.Tables.EXCEPTION_STEP;

import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.process.ExceptionId;
import io.redthread.process.ExceptionView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The clock of hand-overs, and what of the handling steps was done. */
@Repository
public class HandoverStore {

    private final DSLContext sql;

    HandoverStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Exceptions whose clock rings, locked; those that somebody has in hand are left to him. */
    public List<ExceptionView> lockRinging(Instant now, int most) {
        return sql.select(EXCEPTION_CASE.fields())
                .from(EXCEPTION_CASE)
                .where(EXCEPTION_CASE.STATE.eq("open"))
                .and(EXCEPTION_CASE.HANDED_OVER_AT.isNull())
                .and(EXCEPTION_CASE.HANDOVER_RING_AT.le(now))
                .orderBy(EXCEPTION_CASE.HANDOVER_RING_AT, EXCEPTION_CASE.ID)
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch(ExceptionStore::view);
    }

    /** When the clocks ring next, and how often the superiors were told. */
    public void rung(List<Rung> rung) {
        var rows = Rows.of("rung", rung)
                .with(EXCEPTION_CASE.ID, Rung::id)
                .with(EXCEPTION_CASE.ESCALATIONS, it -> (short) it.escalations())
                .with(EXCEPTION_CASE.HANDOVER_RING_AT, Rung::next);
        var updated = sql.update(EXCEPTION_CASE)
                .set(EXCEPTION_CASE.ESCALATIONS, rows.field(EXCEPTION_CASE.ESCALATIONS))
                .set(EXCEPTION_CASE.HANDOVER_RING_AT, rows.field(EXCEPTION_CASE.HANDOVER_RING_AT))
                .from(rows.table())
                .where(EXCEPTION_CASE.ID.eq(rows.field(EXCEPTION_CASE.ID)))
                .execute();
        RowCounts.expect(rung.size(), updated, "rung hand-overs");
    }

    /** Hands an open exception over; answers how many rows that was: none where it was before. */
    public int handOver(ExceptionId id, Instant now, String by) {
        return sql.update(EXCEPTION_CASE)
                .set(EXCEPTION_CASE.HANDED_OVER_AT, now)
                .set(EXCEPTION_CASE.HANDED_OVER_BY, by)
                .where(EXCEPTION_CASE.ID.eq(id))
                .and(EXCEPTION_CASE.STATE.eq("open"))
                .and(EXCEPTION_CASE.HANDOVER_DUE_AT.isNotNull())
                .and(EXCEPTION_CASE.HANDED_OVER_AT.isNull())
                .execute();
    }

    /** Ticks a step off; once is enough. */
    public void tick(ExceptionId id, String step, Instant now, String by) {
        sql.insertInto(EXCEPTION_STEP)
                .set(EXCEPTION_STEP.EXCEPTION_ID, id)
                .set(EXCEPTION_STEP.STEP, step)
                .set(EXCEPTION_STEP.DONE_AT, now)
                .set(EXCEPTION_STEP.DONE_BY, by)
                .onConflictDoNothing()
                .execute();
    }

    /** Takes the tick back. */
    public void untick(ExceptionId id, String step) {
        sql.deleteFrom(EXCEPTION_STEP)
                .where(EXCEPTION_STEP.EXCEPTION_ID.eq(id))
                .and(EXCEPTION_STEP.STEP.eq(step))
                .execute();
    }

    /** What was done, by the step's Chinese words. */
    public Map<String, Done> done(ExceptionId id) {
        return sql.select(EXCEPTION_STEP.STEP, EXCEPTION_STEP.DONE_AT, EXCEPTION_STEP.DONE_BY)
                .from(EXCEPTION_STEP)
                .where(EXCEPTION_STEP.EXCEPTION_ID.eq(id))
                .fetchMap(EXCEPTION_STEP.STEP, row -> new Done(row.value2(), row.value3()));
    }

    /**
     * When and by whom a step was done.
     *
     * @param at when
     * @param by by whom
     */
    public record Done(Instant at, String by) {}

    /**
     * A clock that rang.
     *
     * @param id of which exception
     * @param escalations how often superiors were told
     * @param next when it rings again; absent for never
     */
    public record Rung(
            ExceptionId id, int escalations, @Nullable Instant next) {}
}
