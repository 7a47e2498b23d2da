package io.redthread.alerts.store;

import static io.redthread.alerts.store.jooq.Tables.TRIAL;
import static io.redthread.alerts.store.jooq.Tables.TRIAL_HIT;

import io.redthread.alerts.AlertContent;
import io.redthread.alerts.AlertTrial;
import io.redthread.alerts.AlertTrial.Day;
import io.redthread.alerts.AlertTrial.Hit;
import io.redthread.alerts.AlertTrialId;
import io.redthread.alerts.AlertTrialState;
import io.redthread.alerts.SubjectKind;
import io.redthread.kernel.CompanyDay;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Tries of rules on the past. */
@Repository
public class AlertTrialRows {

    private final DSLContext sql;
    private final IdBlocks ids;
    private final JsonMapper json;

    AlertTrialRows(DSLContext sql, IdBlocks ids, JsonMapper json) {
        this.sql = sql;
        this.ids = ids;
        this.json = json;
    }

    /** Adds one that waits for a worker. */
    public AlertTrialId add(
            SubjectKind kind, AlertContent content, Instant from, Instant until, AlertRuleRows.Saving saving) {
        var id = new AlertTrialId(ids.next("alerts", "trial_id"));
        var added = sql.insertInto(TRIAL)
                .set(TRIAL.ID, id)
                .set(TRIAL.KIND, kind)
                .set(TRIAL.CONTENT, JSONB.valueOf(json.writeValueAsString(content)))
                .set(TRIAL.FROM_AT, from)
                .set(TRIAL.UNTIL_AT, until)
                .set(TRIAL.STATE, AlertTrialState.QUEUED)
                .set(TRIAL.CREATED_BY, saving.by())
                .set(TRIAL.CREATED_AT, saving.at())
                .execute();
        RowCounts.expect(1, added, "trial");
        return id;
    }

    /** One of them. */
    public Optional<AlertTrial> find(AlertTrialId id) {
        return sql.selectFrom(TRIAL).where(TRIAL.ID.eq(id)).fetchOptional(this::trial);
    }

    /** Takes the oldest that waits or whose worker fell silent; nobody else gets it. */
    public Optional<AlertTrial> claim(String claim, Instant silentSince, Instant now) {
        var found = sql.select(TRIAL.ID)
                .from(TRIAL)
                .where(TRIAL.STATE.in(
                        DSL.inline(AlertTrialState.QUEUED, TRIAL.STATE),
                        DSL.inline(AlertTrialState.RUNNING, TRIAL.STATE)))
                .and(TRIAL.STATE
                        .eq(DSL.inline(AlertTrialState.QUEUED, TRIAL.STATE))
                        .or(TRIAL.BEAT_AT.lt(silentSince)))
                .orderBy(TRIAL.ID)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional(TRIAL.ID);
        found.ifPresent(id -> {
            sql.deleteFrom(TRIAL_HIT).where(TRIAL_HIT.TRIAL_ID.eq(id)).execute();
            var claimed = sql.update(TRIAL)
                    .set(TRIAL.STATE, AlertTrialState.RUNNING)
                    .set(TRIAL.CLAIM, claim)
                    .set(TRIAL.BEAT_AT, now)
                    .set(TRIAL.DONE, 0L)
                    .set(TRIAL.FIRED, 0L)
                    .set(TRIAL.FOLLOWED, 0L)
                    .where(TRIAL.ID.eq(id))
                    .execute();
            RowCounts.expect(1, claimed, "trial claimed");
        });
        return found.flatMap(this::find);
    }

    /**
     * How far a worker is.
     *
     * @param done lives judged
     * @param fired how often the rule would have spoken
     * @param followed of how many of these something real followed
     */
    public record Progress(long done, long fired, long followed) {}

    /** Says how far it is; false when another worker has it. */
    public boolean progress(AlertTrialId id, String claim, Progress it, AlertTrialState state, Instant now) {
        return sql.update(TRIAL)
                        .set(TRIAL.DONE, it.done())
                        .set(TRIAL.FIRED, it.fired())
                        .set(TRIAL.FOLLOWED, it.followed())
                        .set(TRIAL.BEAT_AT, now)
                        .set(TRIAL.STATE, state)
                        .set(TRIAL.FINISHED_AT, state == AlertTrialState.RUNNING ? null : now)
                        .where(TRIAL.ID.eq(id))
                        .and(TRIAL.CLAIM.eq(claim))
                        .execute()
                == 1;
    }

    /** Keeps moments at which the rule would have spoken. */
    public void keep(AlertTrialId id, List<Hit> hits) {
        if (!hits.isEmpty()) {
            var rows = Rows.of("hits", hits)
                    .with(TRIAL_HIT.TRIAL_ID, it -> id)
                    .with(TRIAL_HIT.SEQ, Hit::seq)
                    .with(TRIAL_HIT.AT, Hit::at)
                    .with(TRIAL_HIT.NUMBER, Hit::number)
                    .with(TRIAL_HIT.NAME, Hit::name)
                    .with(TRIAL_HIT.PATH, Hit::path)
                    .with(TRIAL_HIT.FOLLOWED, Hit::followed);
            RowCounts.expect(hits.size(), rows.insertInto(sql, TRIAL_HIT).execute(), "hits of a trial");
        }
    }

    /** The first of them. */
    public List<Hit> hits(AlertTrialId id, int most) {
        return sql.selectFrom(TRIAL_HIT)
                .where(TRIAL_HIT.TRIAL_ID.eq(id))
                .orderBy(TRIAL_HIT.AT.desc(), TRIAL_HIT.SEQ)
                .limit(most)
                .fetch(row -> new Hit(
                        row.getSeq(), row.getAt(), row.getNumber(), row.getName(), row.getPath(), row.getFollowed()));
    }

    /** How many there were on each day. */
    public List<Day> days(AlertTrialId id) {
        var day = DSL.field(
                "({0} at time zone {1})::date", LocalDate.class, TRIAL_HIT.AT, DSL.inline(CompanyDay.ZONE.getId()));
        return sql.select(day, DSL.count(), DSL.count().filterWhere(TRIAL_HIT.FOLLOWED))
                .from(TRIAL_HIT)
                .where(TRIAL_HIT.TRIAL_ID.eq(id))
                .groupBy(day)
                .orderBy(day)
                .fetch(row -> new Day(row.value1(), row.value2(), row.value3()));
    }

    private AlertTrial trial(Record row) {
        return new AlertTrial(
                row.get(TRIAL.ID),
                row.get(TRIAL.KIND),
                json.readValue(row.get(TRIAL.CONTENT).data(), AlertContent.class),
                row.get(TRIAL.FROM_AT),
                row.get(TRIAL.UNTIL_AT),
                row.get(TRIAL.STATE),
                row.get(TRIAL.DONE),
                row.get(TRIAL.FIRED),
                row.get(TRIAL.FOLLOWED),
                row.get(TRIAL.CREATED_BY),
                row.get(TRIAL.CREATED_AT),
                Optional.ofNullable(row.get(TRIAL.FINISHED_AT)));
    }
}
