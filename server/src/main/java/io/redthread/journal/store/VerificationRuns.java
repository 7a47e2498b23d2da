package io.redthread.journal.store;

import static io.redthread.journal.store.jooq.Tables.VERIFICATION;

import io.redthread.journal.VerificationId;
import io.redthread.journal.VerificationReport;
import io.redthread.journal.VerificationRun;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Runs of the verification, where every server sees them. */
@Repository
public class VerificationRuns {

    private final DSLContext sql;
    private final IdBlocks ids;
    private final JsonMapper json;

    VerificationRuns(DSLContext sql, IdBlocks ids, JsonMapper json) {
        this.sql = sql;
        this.ids = ids;
        this.json = json;
    }

    /** Notes that one has begun. */
    public VerificationId begin(String startedBy, Instant now) {
        var id = new VerificationId(ids.next("journal", "verification_id"));
        sql.insertInto(VERIFICATION)
                .set(VERIFICATION.ID, id.value())
                .set(VERIFICATION.STARTED_AT, now)
                .set(VERIFICATION.STARTED_BY, startedBy)
                .set(VERIFICATION.UPDATED_AT, now)
                .set(VERIFICATION.DONE, 0L)
                .set(VERIFICATION.TOTAL, 0L)
                .execute();
        return id;
    }

    /** Notes how far it is. */
    public void progress(VerificationId id, long done, long total, Instant now) {
        var updated = sql.update(VERIFICATION)
                .set(VERIFICATION.DONE, done)
                .set(VERIFICATION.TOTAL, total)
                .set(VERIFICATION.UPDATED_AT, now)
                .where(VERIFICATION.ID.eq(id.value()))
                .execute();
        RowCounts.expect(1, updated, "progress of a verification");
    }

    /** Notes what it found. */
    public void finish(VerificationId id, VerificationReport report, Instant now) {
        var updated = sql.update(VERIFICATION)
                .set(VERIFICATION.DONE, report.lastSequence())
                .set(VERIFICATION.TOTAL, report.lastSequence())
                .set(VERIFICATION.UPDATED_AT, now)
                .set(VERIFICATION.FINISHED_AT, now)
                .set(VERIFICATION.REPORT, JSONB.valueOf(json.writeValueAsString(report)))
                .where(VERIFICATION.ID.eq(id.value()))
                .execute();
        RowCounts.expect(1, updated, "end of a verification");
    }

    /** The one that runs: it has shown a sign of life since then. */
    public Optional<VerificationRun> running(Instant since) {
        return newest(VERIFICATION.FINISHED_AT.isNull().and(VERIFICATION.UPDATED_AT.gt(since)));
    }

    /** The newest that came to its end. */
    public Optional<VerificationRun> lastFinished() {
        return newest(VERIFICATION.FINISHED_AT.isNotNull());
    }

    private Optional<VerificationRun> newest(Condition condition) {
        return sql.select(
                        VERIFICATION.ID,
                        VERIFICATION.STARTED_AT,
                        VERIFICATION.STARTED_BY,
                        VERIFICATION.DONE,
                        VERIFICATION.TOTAL,
                        VERIFICATION.FINISHED_AT,
                        VERIFICATION.REPORT)
                .from(VERIFICATION)
                .where(condition)
                .orderBy(VERIFICATION.STARTED_AT.desc(), VERIFICATION.ID.desc())
                .limit(1)
                .fetchOptional(row -> new VerificationRun(
                        new VerificationId(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7() == null
                                ? null
                                : json.readValue(row.value7().data(), VerificationReport.class)));
    }
}
