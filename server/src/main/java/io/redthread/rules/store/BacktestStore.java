package io.redthread.rules.store;

import static io.redthread.rules.store.jooq.Tables.BACKTEST;
import static io.redthread.rules.store.jooq.Tables.BACKTEST_CHANGE;

import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.rules.Backtest;
import io.redthread.rules.Backtest.Changed;
import io.redthread.rules.BacktestId;
import io.redthread.rules.BacktestState;
import io.redthread.rules.Facts;
import io.redthread.rules.Rule;
import io.redthread.rules.RuleSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps back-tests from the wish to the result. */
@Repository
public class BacktestStore {

    private static final TypeReference<List<Rule>> RULES = new TypeReference<>() {};

    private final DSLContext sql;
    private final IdBlocks ids;
    private final JsonMapper json;

    BacktestStore(DSLContext sql, IdBlocks ids, JsonMapper json) {
        this.sql = sql;
        this.ids = ids;
        this.json = json;
    }

    /** Queues one. */
    public BacktestId add(RuleSet tried, int present, Instant from, Instant until, String by, Instant now) {
        var id = new BacktestId(ids.next("rules", "backtest_id"));
        var added = sql.insertInto(BACKTEST)
                .set(BACKTEST.ID, id)
                .set(BACKTEST.NAME, tried.name())
                .set(BACKTEST.VERSION, tried.version())
                .set(BACKTEST.RULES, jsonb(tried.rules()))
                .set(BACKTEST.PRESENT, present)
                .set(BACKTEST.FROM_AT, from)
                .set(BACKTEST.UNTIL_AT, until)
                .set(BACKTEST.STATE, BacktestState.QUEUED)
                .set(BACKTEST.TOTAL, 0L)
                .set(BACKTEST.DONE, 0L)
                .set(BACKTEST.CANCEL_REQUESTED, false)
                .set(BACKTEST.CREATED_BY, by)
                .set(BACKTEST.CREATED_AT, now)
                .execute();
        RowCounts.expect(1, added, "back-test");
        return id;
    }

    /** One of them. */
    public Optional<Backtest> find(BacktestId id) {
        return sql.select(BACKTEST.fields())
                .from(BACKTEST)
                .where(BACKTEST.ID.eq(id))
                .fetchOptional(this::backtest);
    }

    /** The latest of a rule set. */
    public List<Backtest> latest(String name, int most) {
        return sql.select(BACKTEST.fields())
                .from(BACKTEST)
                .where(BACKTEST.NAME.eq(name))
                .orderBy(BACKTEST.ID.desc())
                .limit(most)
                .fetch(this::backtest);
    }

    /** Takes the oldest that waits or whose worker fell silent; nobody else gets it. */
    public Optional<Backtest> claim(String claim, Instant silentSince, Instant now) {
        return sql.select(BACKTEST.ID)
                .from(BACKTEST)
                .where(BACKTEST.STATE.in(BacktestState.QUEUED, BacktestState.RUNNING))
                .and(BACKTEST.STATE.eq(BacktestState.QUEUED).or(BACKTEST.BEAT_AT.lt(silentSince)))
                .orderBy(BACKTEST.ID)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional(BACKTEST.ID)
                .map(id -> {
                    sql.deleteFrom(BACKTEST_CHANGE)
                            .where(BACKTEST_CHANGE.BACKTEST_ID.eq(id))
                            .execute();
                    var claimed = sql.update(BACKTEST)
                            .set(BACKTEST.STATE, BacktestState.RUNNING)
                            .set(BACKTEST.CLAIM, claim)
                            .set(BACKTEST.BEAT_AT, now)
                            .set(BACKTEST.DONE, 0L)
                            .set(
                                    BACKTEST.STARTED_AT,
                                    DSL.coalesce(BACKTEST.STARTED_AT, DSL.val(now, BACKTEST.STARTED_AT)))
                            .where(BACKTEST.ID.eq(id))
                            .execute();
                    RowCounts.expect(1, claimed, "back-test claim");
                    return find(id).orElseThrow();
                });
    }

    /**
     * Says how far it is, if it is still this worker's.
     *
     * @return whether somebody asked to stop; absent when another worker has it
     */
    public Optional<Boolean> progress(BacktestId id, String claim, long done, long total, Instant now) {
        return sql.update(BACKTEST)
                .set(BACKTEST.DONE, done)
                .set(BACKTEST.TOTAL, total)
                .set(BACKTEST.BEAT_AT, now)
                .where(BACKTEST.ID.eq(id))
                .and(BACKTEST.CLAIM.eq(claim))
                .and(BACKTEST.STATE.eq(BacktestState.RUNNING))
                .returningResult(BACKTEST.CANCEL_REQUESTED)
                .fetchOptional(BACKTEST.CANCEL_REQUESTED);
    }

    /** Keeps documents that come out differently. */
    public void keep(BacktestId id, List<Changed> changes) {
        var rows = Rows.of("changes", changes)
                .with(BACKTEST_CHANGE.BACKTEST_ID, it -> id)
                .with(BACKTEST_CHANGE.SEQ, Changed::seq)
                .with(BACKTEST_CHANGE.DOCUMENT_ID, Changed::document)
                .with(BACKTEST_CHANGE.NUMBER, Changed::number)
                .with(BACKTEST_CHANGE.PRESENT, Changed::present)
                .with(BACKTEST_CHANGE.DRAFT, Changed::draft)
                .with(BACKTEST_CHANGE.FACTS, it -> jsonb(it.facts()));
        RowCounts.expect(changes.size(), rows.insertInto(sql, BACKTEST_CHANGE).execute(), "back-test changes");
    }

    /** Documents behind a place that come out differently, of one transition or of all. */
    public List<Changed> changes(BacktestId id, Optional<Backtest.Transition> of, int behind, int most) {
        var condition = BACKTEST_CHANGE.BACKTEST_ID.eq(id).and(BACKTEST_CHANGE.SEQ.gt(behind));
        return sql.select(BACKTEST_CHANGE.fields())
                .from(BACKTEST_CHANGE)
                .where(of.map(it -> condition
                                .and(BACKTEST_CHANGE.PRESENT.eq(it.present()))
                                .and(BACKTEST_CHANGE.DRAFT.eq(it.draft())))
                        .orElse(condition))
                .orderBy(BACKTEST_CHANGE.SEQ)
                .limit(most)
                .fetch(row -> new Changed(
                        row.get(BACKTEST_CHANGE.SEQ),
                        row.get(BACKTEST_CHANGE.DOCUMENT_ID),
                        row.get(BACKTEST_CHANGE.NUMBER),
                        row.get(BACKTEST_CHANGE.PRESENT),
                        row.get(BACKTEST_CHANGE.DRAFT),
                        json.readValue(row.get(BACKTEST_CHANGE.FACTS).data(), Facts.class)));
    }

    /** Asks a worker to stop; 0 when it is neither waiting nor running. */
    public int cancel(BacktestId id) {
        return sql.update(BACKTEST)
                .set(BACKTEST.CANCEL_REQUESTED, true)
                .where(BACKTEST.ID.eq(id))
                .and(BACKTEST.STATE.in(BacktestState.QUEUED, BacktestState.RUNNING))
                .execute();
    }

    /** Ends it, if it is still this worker's. */
    public void finish(
            BacktestId id, String claim, BacktestState state, Optional<Backtest.Result> result, Instant now) {
        sql.update(BACKTEST)
                .set(BACKTEST.STATE, state)
                .set(BACKTEST.RESULT, result.map(this::jsonb).orElse(null))
                .set(
                        BACKTEST.DONE,
                        result.<Field<Long>>map(it -> DSL.val(it.judged())).orElse(BACKTEST.DONE))
                .set(BACKTEST.FINISHED_AT, now)
                .where(BACKTEST.ID.eq(id))
                .and(BACKTEST.CLAIM.eq(claim))
                .and(BACKTEST.STATE.eq(BacktestState.RUNNING))
                .execute();
    }

    private Backtest backtest(Record row) {
        return new Backtest(
                row.get(BACKTEST.ID),
                new RuleSet(
                        row.get(BACKTEST.NAME),
                        row.get(BACKTEST.VERSION),
                        json.readValue(row.get(BACKTEST.RULES).data(), RULES)),
                row.get(BACKTEST.PRESENT),
                row.get(BACKTEST.FROM_AT),
                row.get(BACKTEST.UNTIL_AT),
                row.get(BACKTEST.STATE),
                row.get(BACKTEST.TOTAL),
                row.get(BACKTEST.DONE),
                Optional.ofNullable(row.get(BACKTEST.RESULT))
                        .map(result -> json.readValue(result.data(), Backtest.Result.class)),
                row.get(BACKTEST.CREATED_BY),
                row.get(BACKTEST.CREATED_AT),
                Optional.ofNullable(row.get(BACKTEST.STARTED_AT)),
                Optional.ofNullable(row.get(BACKTEST.FINISHED_AT)));
    }

    private JSONB jsonb(Object value) {
        return JSONB.valueOf(json.writeValueAsString(value));
    }
}
