package io.redthread.mining.store;

import static io.redthread.mining.store.jooq.Tables.ANALYSIS;
import static io.redthread.mining.store.jooq.Tables.EVENT_LOG;

import io.redthread.mining.Analysis;
import io.redthread.mining.AnalysisId;
import io.redthread.mining.AnalysisQuery;
import io.redthread.mining.AnalysisResult;
import io.redthread.mining.JobState;
import io.redthread.mining.LogId;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps analyses: what was asked, how far it is, what came out. */
@Repository
public class AnalysisRows {

    private final DSLContext sql;
    private final IdBlocks ids;
    private final JsonMapper json;

    AnalysisRows(DSLContext sql, IdBlocks ids, JsonMapper json) {
        this.sql = sql;
        this.ids = ids;
        this.json = json;
    }

    /**
     * One that a worker has.
     *
     * @param id which
     * @param query what was asked
     */
    public record Claimed(AnalysisId id, AnalysisQuery query) {}

    /** The newest event of a log; absent when there is no such log. */
    public Optional<Long> newest(LogId log) {
        return sql.select(EVENT_LOG.NEWEST)
                .from(EVENT_LOG)
                .where(EVENT_LOG.ID.eq(log))
                .fetchOptional(EVENT_LOG.NEWEST);
    }

    /** The latest with the same question that is not out of date or was asked after that moment. */
    public Optional<AnalysisId> same(LogId log, String text, long newest, Instant after) {
        return sql.select(ANALYSIS.ID)
                .from(ANALYSIS)
                .where(ANALYSIS.LOG_ID.eq(log))
                .and(ANALYSIS.QUESTION.eq(text))
                .and(ANALYSIS.STATE.ne(JobState.FAILED))
                .and(ANALYSIS.NEWEST.eq(newest).or(ANALYSIS.CREATED_AT.gt(after)))
                .orderBy(ANALYSIS.ID.desc())
                .limit(1)
                .fetchOptional(ANALYSIS.ID);
    }

    /** Adds one, to be found again by its text. */
    public AnalysisId add(AnalysisQuery query, String text, long newest, String by, Instant now) {
        var id = new AnalysisId(ids.next("mining", "analysis_id"));
        RowCounts.expect(
                1,
                sql.insertInto(ANALYSIS)
                        .set(ANALYSIS.ID, id)
                        .set(ANALYSIS.LOG_ID, query.of())
                        .set(ANALYSIS.QUESTION, text)
                        .set(ANALYSIS.QUERY, json.writeValueAsString(query))
                        .set(ANALYSIS.NEWEST, newest)
                        .set(ANALYSIS.STATE, JobState.QUEUED)
                        .set(ANALYSIS.BEAT_AT, now)
                        .set(ANALYSIS.CREATED_BY, by)
                        .set(ANALYSIS.CREATED_AT, now)
                        .execute(),
                "analysis");
        return id;
    }

    /** One of them. */
    public Optional<Analysis> find(AnalysisId id) {
        return sql.select(ANALYSIS.fields())
                .from(ANALYSIS)
                .where(ANALYSIS.ID.eq(id))
                .fetchOptional(this::analysis);
    }

    private Analysis analysis(Record row) {
        var result = row.get(ANALYSIS.RESULT);
        return new Analysis(
                row.get(ANALYSIS.ID),
                row.get(ANALYSIS.STATE),
                row.get(ANALYSIS.DONE),
                row.get(ANALYSIS.TOTAL),
                result == null ? null : json.readValue(result, AnalysisResult.class),
                row.get(ANALYSIS.CREATED_AT));
    }

    /** Takes the oldest that waits or whose worker fell silent; nobody else gets it. */
    public Optional<Claimed> claim(String claim, Instant silentSince, Instant now) {
        return sql.select(ANALYSIS.ID, ANALYSIS.QUERY)
                .from(ANALYSIS)
                .where(ANALYSIS.STATE.in(JobState.QUEUED, JobState.RUNNING))
                .and(ANALYSIS.STATE.eq(JobState.QUEUED).or(ANALYSIS.BEAT_AT.lt(silentSince)))
                .orderBy(ANALYSIS.ID)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional()
                .map(row -> {
                    var claimed = sql.update(ANALYSIS)
                            .set(ANALYSIS.STATE, JobState.RUNNING)
                            .set(ANALYSIS.CLAIM, claim)
                            .set(ANALYSIS.BEAT_AT, now)
                            .where(ANALYSIS.ID.eq(row.value1()))
                            .execute();
                    RowCounts.expect(1, claimed, "analysis claim");
                    return new Claimed(row.value1(), json.readValue(row.value2(), AnalysisQuery.class));
                });
    }

    /** Says how far it is; false when it is another worker's by now. */
    public boolean progress(AnalysisId id, String claim, long done, long total, Instant now) {
        return sql.update(ANALYSIS)
                        .set(ANALYSIS.DONE, done)
                        .set(ANALYSIS.TOTAL, total)
                        .set(ANALYSIS.BEAT_AT, now)
                        .where(ANALYSIS.ID.eq(id))
                        .and(ANALYSIS.CLAIM.eq(claim))
                        .and(ANALYSIS.STATE.eq(JobState.RUNNING))
                        .execute()
                == 1;
    }

    /** Ends it, with what came out; an empty result is a failure. Nothing happens when it is another worker's by now. */
    public int finish(AnalysisId id, String claim, Optional<AnalysisResult> result, Instant now) {
        return sql.update(ANALYSIS)
                .set(ANALYSIS.STATE, result.isPresent() ? JobState.DONE : JobState.FAILED)
                .set(ANALYSIS.RESULT, result.map(json::writeValueAsString).orElse(null))
                .set(ANALYSIS.FINISHED_AT, now)
                .where(ANALYSIS.ID.eq(id))
                .and(ANALYSIS.CLAIM.eq(claim))
                .and(ANALYSIS.STATE.eq(JobState.RUNNING))
                .execute();
    }

    /** Throws away those that ended before that moment. */
    public void forget(Instant before) {
        sql.deleteFrom(ANALYSIS).where(ANALYSIS.FINISHED_AT.lt(before)).execute();
    }
}
