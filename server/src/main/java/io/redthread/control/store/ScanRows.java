package io.redthread.control.store;

import static io.redthread.control.store.jooq.Tables.SCAN;

import io.redthread.control.Scan;
import io.redthread.control.ScanId;
import io.redthread.control.ScanStage;
import io.redthread.control.ScanState;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Keeps scans from the wish to the end; one is open at a time. */
@Repository
public class ScanRows {

    private final DSLContext sql;
    private final IdBlocks ids;

    ScanRows(DSLContext sql, IdBlocks ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Queues one; absent where one is open. */
    public Optional<ScanId> add(LocalDate from, LocalDate until, String by, Instant now) {
        return sql.insertInto(SCAN)
                .set(SCAN.ID, new ScanId(ids.next("control", "scan_id")))
                .set(SCAN.FROM_DAY, from)
                .set(SCAN.UNTIL_DAY, until)
                .set(SCAN.STATE, ScanState.QUEUED)
                .set(SCAN.STAGE, ScanStage.READING)
                .set(SCAN.CREATED_BY, by)
                .set(SCAN.CREATED_AT, now)
                .onConflictDoNothing()
                .returningResult(SCAN.ID)
                .fetchOptional(SCAN.ID);
    }

    /** One of them. */
    public Optional<Scan> find(ScanId id) {
        return sql.select(SCAN.fields()).from(SCAN).where(SCAN.ID.eq(id)).fetchOptional(ScanRows::scan);
    }

    /** The latest, newest first. */
    public List<Scan> latest(int most) {
        return sql.select(SCAN.fields())
                .from(SCAN)
                .orderBy(SCAN.ID.desc())
                .limit(most)
                .fetch(ScanRows::scan);
    }

    /** Takes the one that waits or whose worker fell silent; nobody else gets it. */
    public Optional<Scan> claim(String claim, Instant silentSince, Instant now) {
        return sql.select(SCAN.ID)
                .from(SCAN)
                .where(SCAN.STATE.in(ScanState.QUEUED, ScanState.RUNNING))
                .and(SCAN.STATE.eq(ScanState.QUEUED).or(SCAN.BEAT_AT.lt(silentSince)))
                .forUpdate()
                .skipLocked()
                .fetchOptional(SCAN.ID)
                .map(id -> {
                    var claimed = sql.update(SCAN)
                            .set(SCAN.STATE, ScanState.RUNNING)
                            .set(SCAN.STAGE, ScanStage.READING)
                            .set(SCAN.CLAIM, claim)
                            .set(SCAN.BEAT_AT, now)
                            .set(SCAN.DONE, 0L)
                            .set(SCAN.TOTAL, 0L)
                            .set(SCAN.STARTED_AT, DSL.coalesce(SCAN.STARTED_AT, DSL.val(now, SCAN.STARTED_AT)))
                            .where(SCAN.ID.eq(id))
                            .execute();
                    RowCounts.expect(1, claimed, "scan claim");
                    return find(id).orElseThrow();
                });
    }

    /**
     * How far a scan is.
     *
     * @param stage what it does
     * @param done how much of that is done
     * @param total how much there is
     */
    public record Place(ScanStage stage, long done, long total) {}

    /** Says how far it is; false when another worker has it. */
    public boolean progress(ScanId id, String claim, Place at, Instant now) {
        return sql.update(SCAN)
                        .set(SCAN.STAGE, at.stage())
                        .set(SCAN.DONE, at.done())
                        .set(SCAN.TOTAL, at.total())
                        .set(SCAN.BEAT_AT, now)
                        .where(SCAN.ID.eq(id))
                        .and(SCAN.CLAIM.eq(claim))
                        .and(SCAN.STATE.eq(ScanState.RUNNING))
                        .execute()
                == 1;
    }

    /** Ends it, if it is still this worker's. */
    public void finish(ScanId id, String claim, ScanState state, Instant now) {
        sql.update(SCAN)
                .set(SCAN.STATE, state)
                .set(SCAN.FINISHED_AT, now)
                .where(SCAN.ID.eq(id))
                .and(SCAN.CLAIM.eq(claim))
                .and(SCAN.STATE.eq(ScanState.RUNNING))
                .execute();
    }

    private static Scan scan(Record row) {
        return new Scan(
                row.get(SCAN.ID),
                row.get(SCAN.FROM_DAY),
                row.get(SCAN.UNTIL_DAY),
                row.get(SCAN.STATE),
                row.get(SCAN.STAGE),
                row.get(SCAN.TOTAL),
                row.get(SCAN.DONE),
                row.get(SCAN.CREATED_BY),
                row.get(SCAN.CREATED_AT),
                Optional.ofNullable(row.get(SCAN.FINISHED_AT)));
    }
}
