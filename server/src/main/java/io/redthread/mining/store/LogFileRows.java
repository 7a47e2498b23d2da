package io.redthread.mining.store;

import static io.redthread.mining.store.jooq.Tables.LOG_FILE;
import static io.redthread.mining.store.jooq.Tables.LOG_FILE_PART;

import io.redthread.mining.JobState;
import io.redthread.mining.LogFile;
import io.redthread.mining.LogFileId;
import io.redthread.mining.LogFileQuery;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps logs that are written to files, in parts of a megabyte. */
@Repository
public class LogFileRows {

    private static final int LATEST = 50;

    private final DSLContext sql;
    private final IdBlocks ids;
    private final JsonMapper json;

    LogFileRows(DSLContext sql, IdBlocks ids, JsonMapper json) {
        this.sql = sql;
        this.ids = ids;
        this.json = json;
    }

    /**
     * One that a worker has.
     *
     * @param id which
     * @param query what was asked for
     * @param persons whether persons stand in it by their names
     */
    public record Claimed(LogFileId id, LogFileQuery query, boolean persons) {}

    /** Queues one. */
    public LogFileId add(LogFileQuery query, boolean persons, String by, Instant now) {
        var id = new LogFileId(ids.next("mining", "analysis_id"));
        RowCounts.expect(
                1,
                sql.insertInto(LOG_FILE)
                        .set(LOG_FILE.ID, id)
                        .set(LOG_FILE.LOG_ID, query.of())
                        .set(LOG_FILE.FORMAT, query.format())
                        .set(LOG_FILE.QUERY, json.writeValueAsString(query))
                        .set(LOG_FILE.PERSONS, persons)
                        .set(LOG_FILE.STATE, JobState.QUEUED)
                        .set(LOG_FILE.BEAT_AT, now)
                        .set(LOG_FILE.CREATED_BY, by)
                        .set(LOG_FILE.CREATED_AT, now)
                        .execute(),
                "log file");
        return id;
    }

    /** The latest, newest first. */
    public List<LogFile> latest() {
        return sql.select(LOG_FILE.fields())
                .from(LOG_FILE)
                .orderBy(LOG_FILE.ID.desc())
                .limit(LATEST)
                .fetch(LogFileRows::file);
    }

    /** One of them. */
    public Optional<LogFile> find(LogFileId id) {
        return sql.select(LOG_FILE.fields())
                .from(LOG_FILE)
                .where(LOG_FILE.ID.eq(id))
                .fetchOptional(LogFileRows::file);
    }

    private static LogFile file(Record row) {
        return new LogFile(
                row.get(LOG_FILE.ID),
                row.get(LOG_FILE.LOG_ID),
                row.get(LOG_FILE.FORMAT),
                row.get(LOG_FILE.PERSONS),
                row.get(LOG_FILE.STATE),
                row.get(LOG_FILE.DONE),
                row.get(LOG_FILE.TOTAL),
                row.get(LOG_FILE.BYTES),
                row.get(LOG_FILE.CREATED_BY),
                row.get(LOG_FILE.CREATED_AT),
                row.get(LOG_FILE.FINISHED_AT));
    }

    /** Takes the oldest that waits or whose worker fell silent; what that one had written is thrown away. */
    public Optional<Claimed> claim(String claim, Instant silentSince, Instant now) {
        return sql.select(LOG_FILE.ID, LOG_FILE.QUERY, LOG_FILE.PERSONS)
                .from(LOG_FILE)
                .where(LOG_FILE.STATE.in(JobState.QUEUED, JobState.RUNNING))
                .and(LOG_FILE.STATE.eq(JobState.QUEUED).or(LOG_FILE.BEAT_AT.lt(silentSince)))
                .orderBy(LOG_FILE.ID)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional()
                .map(row -> {
                    sql.deleteFrom(LOG_FILE_PART)
                            .where(LOG_FILE_PART.FILE_ID.eq(row.value1()))
                            .execute();
                    var claimed = sql.update(LOG_FILE)
                            .set(LOG_FILE.STATE, JobState.RUNNING)
                            .set(LOG_FILE.CLAIM, claim)
                            .set(LOG_FILE.BEAT_AT, now)
                            .where(LOG_FILE.ID.eq(row.value1()))
                            .execute();
                    RowCounts.expect(1, claimed, "log file claim");
                    return new Claimed(row.value1(), json.readValue(row.value2(), LogFileQuery.class), row.value3());
                });
    }

    /** Says how far it is; false when it is another worker's by now. */
    public boolean progress(LogFileId id, String claim, long done, long total, Instant now) {
        return sql.update(LOG_FILE)
                        .set(LOG_FILE.DONE, done)
                        .set(LOG_FILE.TOTAL, total)
                        .set(LOG_FILE.BEAT_AT, now)
                        .where(LOG_FILE.ID.eq(id))
                        .and(LOG_FILE.CLAIM.eq(claim))
                        .and(LOG_FILE.STATE.eq(JobState.RUNNING))
                        .execute()
                == 1;
    }

    /** Keeps a part. */
    public void keep(LogFileId id, int no, byte[] bytes) {
        RowCounts.expect(
                1,
                sql.insertInto(LOG_FILE_PART)
                        .set(LOG_FILE_PART.FILE_ID, id)
                        .set(LOG_FILE_PART.NO, no)
                        .set(LOG_FILE_PART.BYTES, bytes)
                        .execute(),
                "part of a log file");
    }

    /** Ends it. Nothing happens when it is another worker's by now. */
    public int finish(LogFileId id, String claim, JobState state, long bytes, Instant now) {
        return sql.update(LOG_FILE)
                .set(LOG_FILE.STATE, state)
                .set(LOG_FILE.BYTES, bytes)
                .set(LOG_FILE.FINISHED_AT, now)
                .where(LOG_FILE.ID.eq(id))
                .and(LOG_FILE.CLAIM.eq(claim))
                .and(LOG_FILE.STATE.eq(JobState.RUNNING))
                .execute();
    }

    /** Hands over the parts in their order. */
    public void each(LogFileId id, Consumer<byte[]> sink) {
        try (var parts = sql.select(LOG_FILE_PART.BYTES)
                .from(LOG_FILE_PART)
                .where(LOG_FILE_PART.FILE_ID.eq(id))
                .orderBy(LOG_FILE_PART.NO)
                .fetchSize(2)
                .fetchLazy()) {
            parts.forEach(row -> sink.accept(row.value1()));
        }
    }

    /** Throws away those asked for before that moment. */
    public void forget(Instant before) {
        sql.deleteFrom(LOG_FILE).where(LOG_FILE.CREATED_AT.lt(before)).execute();
    }
}
