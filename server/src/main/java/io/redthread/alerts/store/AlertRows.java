package io.redthread.alerts.store;

import static io.redthread.alerts.store.jooq.Tables.ALERT;

import io.redthread.alerts.AlertFresh;
import io.redthread.alerts.AlertId;
import io.redthread.alerts.AlertOwner;
import io.redthread.alerts.AlertPartner;
import io.redthread.alerts.AlertRuleId;
import io.redthread.alerts.AlertState;
import io.redthread.alerts.domain.Pair;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Raises alerts, keeps them in step with their subjects, lets them go. */
@Repository
public class AlertRows {

    private final DSLContext sql;
    private final JsonMapper json;

    AlertRows(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * An alert whose reason held when it was last looked at.
     *
     * @param id its id
     * @param pair rule and subject
     * @param state open, or solved by a person
     * @param mutedUntil until when it is silent; absent when it is not
     */
    public record Live(AlertId id, Pair pair, AlertState state, Optional<Instant> mutedUntil) {}

    /** Those of these rules and subjects whose reason held when last looked at. */
    public Map<Pair, Live> live(Collection<AlertRuleId> rules, Collection<String> subjects) {
        return sql
                .select(ALERT.ID, ALERT.RULE_ID, ALERT.SUBJECT, ALERT.STATE, ALERT.MUTED_UNTIL)
                .from(ALERT)
                .where(ALERT.LIVE)
                .and(Rows.any(ALERT.RULE_ID, rules))
                .and(Rows.any(ALERT.SUBJECT, subjects))
                .fetch(row -> new Live(
                        row.value1(),
                        new Pair(row.value2(), row.value3()),
                        row.value4(),
                        Optional.ofNullable(row.value5())))
                .stream()
                .collect(Collectors.toMap(Live::pair, it -> it));
    }

    /** The so many to be looked at again first and that nobody else has, held until the transaction ends. */
    public List<Pair> takeToCheck(Instant now, int most) {
        return sql.select(ALERT.RULE_ID, ALERT.SUBJECT)
                .from(ALERT)
                .where(ALERT.LIVE)
                .and(ALERT.CHECK_AT.le(now))
                .orderBy(ALERT.CHECK_AT)
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch(row -> new Pair(row.value1(), row.value2()));
    }

    /** How often each of these was told of before; who never was is left out. */
    public Map<Pair, Integer> before(Collection<AlertRuleId> rules, Collection<String> subjects) {
        return sql.select(ALERT.RULE_ID, ALERT.SUBJECT, DSL.max(ALERT.TIMES))
                .from(ALERT)
                .where(Rows.any(ALERT.RULE_ID, rules))
                .and(Rows.any(ALERT.SUBJECT, subjects))
                .groupBy(ALERT.RULE_ID, ALERT.SUBJECT)
                .fetchMap(row -> new Pair(row.value1(), row.value2()), row -> row.value3());
    }

    /** Raises them, except where one of the same rule and subject is there; answers those that are new. */
    public Set<AlertId> raise(List<AlertFresh> fresh, Instant now, Duration check) {
        if (fresh.isEmpty()) {
            return Set.of();
        }
        var rows = Rows.of("fresh", fresh)
                .with(ALERT.ID, AlertFresh::id)
                .with(ALERT.RULE_ID, AlertFresh::rule)
                .with(ALERT.VERSION, AlertFresh::version)
                .with(ALERT.KIND, AlertFresh::kind)
                .with(ALERT.SUBJECT, it -> it.subject().key())
                .with(ALERT.SEVERITY, AlertFresh::severity)
                .with(ALERT.STATE, it -> AlertState.OPEN)
                .with(ALERT.LIVE, it -> true)
                .with(ALERT.NUMBER, it -> it.subject().number())
                .with(ALERT.NAME, it -> it.subject().name())
                .with(ALERT.PATH, it -> it.subject().path())
                .with(ALERT.OWNER_KIND, it -> it.owner().kind())
                .with(ALERT.OWNER_VALUE, it -> it.owner().value())
                .with(ALERT.DEPARTMENT_ID, it -> it.subject().department().orElse(null))
                .with(
                        ALERT.PARTNER_KIND,
                        it -> it.subject()
                                .partner()
                                .map(one -> one.kind().code())
                                .orElse(""))
                .with(
                        ALERT.PARTNER_ID,
                        it -> it.subject().partner().flatMap(AlertPartner::id).orElse(null))
                .with(
                        ALERT.PARTNER_NAME,
                        it -> it.subject().partner().map(AlertPartner::name).orElse(""))
                .with(ALERT.FACTS, this::facts)
                .with(ALERT.DUE_AT, AlertFresh::dueAt)
                .with(ALERT.RAISED_AT, it -> now)
                .with(ALERT.TIMES, AlertFresh::times)
                .with(ALERT.CHECK_AT, it -> now.plus(check))
                .with(ALERT.ESCALATE_AT, it -> it.escalateAt().orElse(null));
        return new HashSet<>(rows.insertInto(sql, ALERT)
                .onConflict(ALERT.RULE_ID, ALERT.SUBJECT)
                .where(ALERT.LIVE)
                .doNothing()
                .returning(ALERT.ID)
                .fetch(ALERT.ID));
    }

    private JSONB facts(AlertFresh it) {
        return JSONB.valueOf(json.writeValueAsString(it.subject().facts()));
    }

    /**
     * An alert whose reason went while it was open.
     *
     * @param id its id
     * @param rule of which rule
     * @param number of its subject
     * @param name what else helps to recognise it
     * @param owner whom it concerned
     */
    public record Ended(AlertId id, AlertRuleId rule, String number, String name, AlertOwner owner) {}

    /** The reason of these has gone: what is open settles and is answered, what was solved is only let go. */
    public List<Ended> settle(Collection<AlertId> ids, Instant now) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var open = DSL.condition(ALERT.STATE.eq(DSL.inline(AlertState.OPEN, ALERT.STATE)));
        return sql
                .update(ALERT)
                .set(ALERT.LIVE, false)
                .setNull(ALERT.CHECK_AT)
                .setNull(ALERT.ESCALATE_AT)
                .set(
                        ALERT.STATE,
                        DSL.when(open, DSL.inline(AlertState.SETTLED, ALERT.STATE))
                                .otherwise(ALERT.STATE))
                .set(
                        ALERT.ENDED_AT,
                        DSL.when(open, DSL.val(now, ALERT.ENDED_AT)).otherwise(ALERT.ENDED_AT))
                .set(ALERT.REVISION, ALERT.REVISION.plus(1))
                .where(Rows.any(ALERT.ID, ids))
                .and(ALERT.LIVE)
                .returning(
                        ALERT.ID,
                        ALERT.STATE,
                        ALERT.RULE_ID,
                        ALERT.NUMBER,
                        ALERT.NAME,
                        ALERT.OWNER_KIND,
                        ALERT.OWNER_VALUE)
                .fetch()
                .stream()
                .filter(row -> row.get(ALERT.STATE) == AlertState.SETTLED)
                .map(row -> new Ended(
                        row.get(ALERT.ID),
                        row.get(ALERT.RULE_ID),
                        row.get(ALERT.NUMBER),
                        row.get(ALERT.NAME),
                        new AlertOwner(row.get(ALERT.OWNER_KIND), row.get(ALERT.OWNER_VALUE))))
                .toList();
    }

    /** Their reason still holds: they are looked at again then. */
    public void keep(Collection<AlertId> ids, Instant checkAt) {
        if (!ids.isEmpty()) {
            sql.update(ALERT)
                    .set(ALERT.CHECK_AT, checkAt)
                    .where(Rows.any(ALERT.ID, ids))
                    .and(ALERT.LIVE)
                    .execute();
        }
    }

    /** These were silent and speak again: they count once more. */
    public void wake(Collection<AlertId> ids, Instant now) {
        if (!ids.isEmpty()) {
            sql.update(ALERT)
                    .setNull(ALERT.MUTED_UNTIL)
                    .set(ALERT.TIMES, ALERT.TIMES.plus(1))
                    .set(ALERT.RAISED_AT, now)
                    .where(Rows.any(ALERT.ID, ids))
                    .and(ALERT.MUTED_UNTIL.le(now))
                    .execute();
        }
    }

    /** Everything live of a rule is looked at again now. */
    public void checkNow(AlertRuleId rule, Instant now) {
        sql.update(ALERT)
                .set(ALERT.CHECK_AT, now)
                .where(ALERT.LIVE)
                .and(ALERT.RULE_ID.eq(rule))
                .execute();
    }

    /** Open ones that nobody took in time and that nobody else has, held until the transaction ends. */
    public List<Late> takeToEscalate(Instant now, int most) {
        return sql.select(
                        ALERT.ID,
                        ALERT.RULE_ID,
                        ALERT.NUMBER,
                        ALERT.NAME,
                        ALERT.OWNER_KIND,
                        ALERT.OWNER_VALUE,
                        ALERT.LEVEL)
                .from(ALERT)
                .where(ALERT.ESCALATE_AT.isNotNull())
                .and(ALERT.ESCALATE_AT.le(now))
                .orderBy(ALERT.ESCALATE_AT)
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch(row -> new Late(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        new AlertOwner(row.value5(), row.value6()),
                        row.value7()));
    }

    /**
     * An alert that nobody took in time.
     *
     * @param id its id
     * @param rule of which rule
     * @param number of its subject
     * @param name what else helps to recognise it
     * @param owner whom it concerned
     * @param level how far up it went already
     */
    public record Late(AlertId id, AlertRuleId rule, String number, String name, AlertOwner owner, int level) {}

    /** These went one up; they go further then, or nowhere. */
    public void escalated(Map<AlertId, Optional<Instant>> next) {
        if (!next.isEmpty()) {
            var rows = Rows.of("up", List.copyOf(next.keySet()))
                    .with(ALERT.ID, it -> it)
                    .with(
                            ALERT.ESCALATE_AT,
                            it -> next.getOrDefault(it, Optional.empty()).orElse(null));
            RowCounts.expect(
                    next.size(),
                    sql.update(ALERT)
                            .set(ALERT.ESCALATE_AT, rows.field(ALERT.ESCALATE_AT))
                            .set(ALERT.LEVEL, ALERT.LEVEL.plus(1))
                            .from(rows.table())
                            .where(ALERT.ID.eq(rows.field(ALERT.ID)))
                            .execute(),
                    "alerts escalated");
        }
    }
}
