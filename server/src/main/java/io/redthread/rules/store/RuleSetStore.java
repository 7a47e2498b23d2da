package io.redthread.rules.store;

import static io.redthread.rules.store.jooq.Tables.RULE_SET;

import io.redthread.rules.Period;
import io.redthread.rules.Rule;
import io.redthread.rules.RuleSet;
import io.redthread.rules.RuleState;
import io.redthread.rules.RuleVersion;
import io.redthread.rules.RuleVersion.Signature;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes versions of rule sets. */
@Repository
public class RuleSetStore {

    private static final TypeReference<List<Rule>> RULES = new TypeReference<>() {};

    private final DSLContext sql;
    private final JsonMapper json;

    RuleSetStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** When each published version counts, newest first. */
    public List<Dated> periods(String name) {
        return sql.select(RULE_SET.VERSION, RULE_SET.EFFECTIVE_FROM, RULE_SET.EFFECTIVE_UNTIL)
                .from(RULE_SET)
                .where(RULE_SET.NAME.eq(name))
                .and(RULE_SET.STATE.eq(RuleState.PUBLISHED))
                .orderBy(RULE_SET.VERSION.desc())
                .fetch(row -> new Dated(row.value1(), new Period(row.value2(), Optional.ofNullable(row.value3()))));
    }

    /** All versions, newest first. */
    public List<RuleVersion> versions(String name) {
        return sql.select(RULE_SET.fields())
                .from(RULE_SET)
                .where(RULE_SET.NAME.eq(name))
                .orderBy(RULE_SET.VERSION.desc())
                .fetch(this::version);
    }

    /** One version. */
    public Optional<RuleVersion> find(String name, int version) {
        return sql.select(RULE_SET.fields())
                .from(RULE_SET)
                .where(RULE_SET.NAME.eq(name))
                .and(RULE_SET.VERSION.eq(version))
                .fetchOptional(this::version);
    }

    /** The draft, if one is open. */
    public Optional<RuleVersion> draft(String name) {
        return sql.select(RULE_SET.fields())
                .from(RULE_SET)
                .where(RULE_SET.NAME.eq(name))
                .and(RULE_SET.STATE.eq(RuleState.DRAFT))
                .fetchOptional(this::version);
    }

    /** The number after the highest. */
    public int next(String name) {
        return sql.select(RULE_SET.VERSION)
                        .from(RULE_SET)
                        .where(RULE_SET.NAME.eq(name))
                        .orderBy(RULE_SET.VERSION.desc())
                        .limit(1)
                        .fetchOptional(RULE_SET.VERSION)
                        .orElse(0)
                + 1;
    }

    /** Puts a version there whole; of two at once one stands, and 0 tells the other. */
    public int add(RuleVersion it) {
        return sql.insertInto(RULE_SET)
                .set(RULE_SET.NAME, it.set().name())
                .set(RULE_SET.VERSION, it.set().version())
                .set(RULE_SET.STATE, it.state())
                .set(RULE_SET.RULES, rules(it.set().rules()))
                .set(RULE_SET.NOTE, it.note())
                .set(RULE_SET.REVISION, it.revision())
                .set(RULE_SET.CREATED_BY, it.created().by())
                .set(RULE_SET.CREATED_AT, it.created().at())
                .set(RULE_SET.SAVED_BY, it.saved().by())
                .set(RULE_SET.SAVED_AT, it.saved().at())
                .set(RULE_SET.EFFECTIVE_FROM, it.effective().map(Period::from).orElse(null))
                .set(
                        RULE_SET.EFFECTIVE_UNTIL,
                        it.effective().flatMap(Period::until).orElse(null))
                .set(RULE_SET.PUBLISHED_BY, it.published().map(Signature::by).orElse(null))
                .set(RULE_SET.PUBLISHED_AT, it.published().map(Signature::at).orElse(null))
                .onConflictDoNothing()
                .execute();
    }

    /** Writes the draft's content over the revision that was seen; 0 when it is another by now, or no draft. */
    public int save(RuleSet set, String note, int seen, Signature by) {
        return sql.update(RULE_SET)
                .set(RULE_SET.RULES, rules(set.rules()))
                .set(RULE_SET.NOTE, note)
                .set(RULE_SET.REVISION, seen + 1)
                .set(RULE_SET.SAVED_BY, by.by())
                .set(RULE_SET.SAVED_AT, by.at())
                .where(RULE_SET.NAME.eq(set.name()))
                .and(RULE_SET.VERSION.eq(set.version()))
                .and(RULE_SET.STATE.eq(RuleState.DRAFT))
                .and(RULE_SET.REVISION.eq(seen))
                .execute();
    }

    /** Puts the draft of that revision in force within the period. */
    public int publish(RuleSet draft, int seen, Period period, String note, Signature by) {
        return sql.update(RULE_SET)
                .set(RULE_SET.STATE, RuleState.PUBLISHED)
                .set(RULE_SET.NOTE, note)
                .set(RULE_SET.EFFECTIVE_FROM, period.from())
                .set(RULE_SET.EFFECTIVE_UNTIL, period.until().orElse(null))
                .set(RULE_SET.PUBLISHED_BY, by.by())
                .set(RULE_SET.PUBLISHED_AT, by.at())
                .where(RULE_SET.NAME.eq(draft.name()))
                .and(RULE_SET.VERSION.eq(draft.version()))
                .and(RULE_SET.STATE.eq(RuleState.DRAFT))
                .and(RULE_SET.REVISION.eq(seen))
                .execute();
    }

    /** Throws the draft of that revision away. */
    public int discard(String name, int version, int seen) {
        return sql.deleteFrom(RULE_SET)
                .where(RULE_SET.NAME.eq(name))
                .and(RULE_SET.VERSION.eq(version))
                .and(RULE_SET.STATE.eq(RuleState.DRAFT))
                .and(RULE_SET.REVISION.eq(seen))
                .execute();
    }

    /**
     * When a published version counts.
     *
     * @param version its number
     * @param period its period
     */
    public record Dated(int version, Period period) {}

    private RuleVersion version(Record row) {
        var name = row.get(RULE_SET.NAME);
        return new RuleVersion(
                new RuleSet(
                        name,
                        row.get(RULE_SET.VERSION),
                        json.readValue(row.get(RULE_SET.RULES).data(), RULES)),
                row.get(RULE_SET.STATE),
                Optional.ofNullable(row.get(RULE_SET.EFFECTIVE_FROM))
                        .map(from -> new Period(from, Optional.ofNullable(row.get(RULE_SET.EFFECTIVE_UNTIL)))),
                row.get(RULE_SET.NOTE),
                row.get(RULE_SET.REVISION),
                new Signature(row.get(RULE_SET.CREATED_BY), row.get(RULE_SET.CREATED_AT)),
                new Signature(row.get(RULE_SET.SAVED_BY), row.get(RULE_SET.SAVED_AT)),
                Optional.ofNullable(row.get(RULE_SET.PUBLISHED_AT))
                        .map(at -> new Signature(row.get(RULE_SET.PUBLISHED_BY), at)));
    }

    private JSONB rules(List<Rule> rules) {
        return JSONB.valueOf(json.writeValueAsString(rules));
    }
}
