package io.redthread.rules.store;

import static io.redthread.rules.store.jooq.Tables.RULE_SET;

import io.redthread.rules.Rule;
import io.redthread.rules.RuleSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
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

    /** The version in force. */
    public Optional<RuleSet> published(String name) {
        return sql.select(RULE_SET.VERSION, RULE_SET.RULES)
                .from(RULE_SET)
                .where(RULE_SET.NAME.eq(name))
                .and(RULE_SET.STATE.eq("published"))
                .fetchOptional(row -> new RuleSet(
                        name, row.value1(), json.readValue(row.value2().data(), RULES)));
    }

    /** Puts a version in force; the one before retires. Of two at once the unique index lets one stand. */
    public void publish(RuleSet set, Instant now, String by) {
        sql.update(RULE_SET)
                .set(RULE_SET.STATE, "retired")
                .where(RULE_SET.NAME.eq(set.name()))
                .and(RULE_SET.STATE.eq("published"))
                .execute();
        sql.insertInto(RULE_SET)
                .set(RULE_SET.NAME, set.name())
                .set(RULE_SET.VERSION, set.version())
                .set(RULE_SET.STATE, "published")
                .set(RULE_SET.RULES, JSONB.valueOf(json.writeValueAsString(set.rules())))
                .set(RULE_SET.PUBLISHED_AT, now)
                .set(RULE_SET.PUBLISHED_BY, by)
                .execute();
    }
}
