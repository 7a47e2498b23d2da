package io.redthread.alerts.store;

import static io.redthread.alerts.store.jooq.Tables.RULE;
import static io.redthread.alerts.store.jooq.Tables.RULE_VERSION;

import io.redthread.alerts.AlertContent;
import io.redthread.alerts.AlertRuleId;
import io.redthread.alerts.AlertRuleState;
import io.redthread.alerts.AlertRuleVersion;
import io.redthread.alerts.SubjectKind;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes alert rules and their versions. */
@Repository
public class AlertRuleRows {

    private static final String DRAFT = "draft";
    private static final String PUBLISHED = "published";

    private final DSLContext sql;
    private final IdBlocks ids;
    private final JsonMapper json;

    AlertRuleRows(DSLContext sql, IdBlocks ids, JsonMapper json) {
        this.sql = sql;
        this.ids = ids;
        this.json = json;
    }

    /**
     * Who writes when.
     *
     * @param by user name
     * @param at when
     */
    public record Saving(String by, Instant at) {}

    /**
     * A rule with the version that counts.
     *
     * @param state the rule
     * @param version what it says
     */
    public record InForce(AlertRuleState state, AlertRuleVersion version) {}

    /** Every rule, by its code. */
    public List<AlertRuleState> all() {
        return sql.selectFrom(RULE).orderBy(RULE.CODE).fetch(AlertRuleRows::state);
    }

    /** One rule. */
    public Optional<AlertRuleState> find(AlertRuleId id) {
        return sql.selectFrom(RULE).where(RULE.ID.eq(id)).fetchOptional(AlertRuleRows::state);
    }

    /** The same, held until the transaction ends. */
    public Optional<AlertRuleState> locked(AlertRuleId id) {
        return sql.selectFrom(RULE).where(RULE.ID.eq(id)).forUpdate().fetchOptional(AlertRuleRows::state);
    }

    /** Whether there is a rule of that code. */
    public boolean there(String code) {
        return sql.fetchExists(RULE, RULE.CODE.eq(code));
    }

    /** Active rules with the version that counts. */
    public List<InForce> inForce() {
        return sql.select(RULE.fields())
                .select(RULE_VERSION.fields())
                .from(RULE)
                .join(RULE_VERSION)
                .on(RULE_VERSION.RULE_ID.eq(RULE.ID))
                .and(RULE_VERSION.VERSION.eq(RULE.VERSION))
                .where(RULE.ACTIVE)
                .orderBy(RULE.ID)
                .fetch(row -> new InForce(state(row), version(row)));
    }

    /** The newest version of each of these rules, a draft where there is one. */
    public Map<AlertRuleId, AlertRuleVersion> newest(Collection<AlertRuleId> rules) {
        return sql.select(RULE_VERSION.fields())
                .distinctOn(RULE_VERSION.RULE_ID)
                .from(RULE_VERSION)
                .where(Rows.any(RULE_VERSION.RULE_ID, rules))
                .orderBy(RULE_VERSION.RULE_ID, RULE_VERSION.VERSION.desc())
                .fetchMap(row -> row.get(RULE_VERSION.RULE_ID), this::version);
    }

    /** Every version of a rule, the newest first. */
    public List<AlertRuleVersion> versions(AlertRuleId id) {
        return sql.select(RULE_VERSION.fields())
                .from(RULE_VERSION)
                .where(RULE_VERSION.RULE_ID.eq(id))
                .orderBy(RULE_VERSION.VERSION.desc())
                .fetch(this::version);
    }

    /** One version of a rule. */
    public Optional<AlertRuleVersion> version(AlertRuleId id, int version) {
        return sql.select(RULE_VERSION.fields())
                .from(RULE_VERSION)
                .where(RULE_VERSION.RULE_ID.eq(id))
                .and(RULE_VERSION.VERSION.eq(version))
                .fetchOptional(this::version);
    }

    /** Adds a rule without a version; absent when its code is taken. */
    public Optional<AlertRuleId> add(String code, SubjectKind kind, Saving saving) {
        var id = new AlertRuleId(ids.next("alerts", "rule_id"));
        var added = sql.insertInto(RULE)
                .set(RULE.ID, id)
                .set(RULE.CODE, code)
                .set(RULE.KIND, kind)
                .set(RULE.CREATED_AT, saving.at())
                .set(RULE.CREATED_BY, saving.by())
                .onConflict(RULE.CODE)
                .doNothing()
                .execute();
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    /** Writes the draft of a locked rule: over the one there is, or as a new version. */
    public void draft(AlertRuleId id, int version, AlertContent content, Saving saving) {
        var text = JSONB.valueOf(json.writeValueAsString(content));
        var written = sql.insertInto(RULE_VERSION)
                .set(RULE_VERSION.RULE_ID, id)
                .set(RULE_VERSION.VERSION, version)
                .set(RULE_VERSION.STATE, DRAFT)
                .set(RULE_VERSION.CONTENT, text)
                .set(RULE_VERSION.SAVED_AT, saving.at())
                .set(RULE_VERSION.SAVED_BY, saving.by())
                .onConflict(RULE_VERSION.RULE_ID, RULE_VERSION.VERSION)
                .doUpdate()
                .set(RULE_VERSION.CONTENT, text)
                .set(RULE_VERSION.SAVED_AT, saving.at())
                .set(RULE_VERSION.SAVED_BY, saving.by())
                .where(RULE_VERSION.STATE.eq(DRAFT))
                .execute();
        RowCounts.expect(1, written, "draft of an alert rule");
    }

    /** The draft of a locked rule counts from now on. */
    public void publish(AlertRuleId id, int version, String sentenceZh, String sentenceEn, Saving saving) {
        var published = sql.update(RULE_VERSION)
                .set(RULE_VERSION.STATE, PUBLISHED)
                .set(RULE_VERSION.SENTENCE_ZH, sentenceZh)
                .set(RULE_VERSION.SENTENCE_EN, sentenceEn)
                .set(RULE_VERSION.PUBLISHED_AT, saving.at())
                .set(RULE_VERSION.PUBLISHED_BY, saving.by())
                .where(RULE_VERSION.RULE_ID.eq(id))
                .and(RULE_VERSION.VERSION.eq(version))
                .and(RULE_VERSION.STATE.eq(DRAFT))
                .execute();
        RowCounts.expect(1, published, "alert rule published");
    }

    /** Writes how a locked rule stands; its revision counts up. */
    public void stands(AlertRuleState it) {
        var updated = sql.update(RULE)
                .set(RULE.ACTIVE, it.active())
                .set(RULE.VERSION, it.version().orElse(null))
                .set(RULE.MUTED_UNTIL, it.mutedUntil().orElse(null))
                .set(RULE.MUTED_REASON, it.mutedReason())
                .set(RULE.MUTED_BY, it.mutedBy())
                .set(RULE.REVISION, it.revision() + 1)
                .where(RULE.ID.eq(it.id()))
                .and(RULE.REVISION.eq(it.revision()))
                .execute();
        RowCounts.expect(1, updated, "alert rule");
    }

    private static AlertRuleState state(Record row) {
        return new AlertRuleState(
                row.get(RULE.ID),
                row.get(RULE.CODE),
                row.get(RULE.KIND),
                row.get(RULE.ACTIVE),
                some(row.get(RULE.VERSION)),
                some(row.get(RULE.MUTED_UNTIL)),
                row.get(RULE.MUTED_REASON),
                row.get(RULE.MUTED_BY),
                row.get(RULE.REVISION));
    }

    private AlertRuleVersion version(Record row) {
        return new AlertRuleVersion(
                row.get(RULE_VERSION.VERSION),
                row.get(RULE_VERSION.STATE).equals(DRAFT),
                json.readValue(row.get(RULE_VERSION.CONTENT).data(), AlertContent.class),
                row.get(RULE_VERSION.SENTENCE_ZH),
                row.get(RULE_VERSION.SENTENCE_EN),
                row.get(RULE_VERSION.SAVED_AT),
                row.get(RULE_VERSION.SAVED_BY),
                some(row.get(RULE_VERSION.PUBLISHED_AT)));
    }

    private static <T> Optional<T> some(@Nullable T value) {
        return Optional.ofNullable(value);
    }
}
