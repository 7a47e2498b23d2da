package io.redthread.alerts.store;

import static io.redthread.alerts.store.jooq.Tables.ALERT;

import io.redthread.alerts.AlertRuleId;
import io.redthread.alerts.AlertSeverity;
import io.redthread.alerts.AlertState;
import java.time.Instant;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Counts alerts. */
@Repository
public class AlertCounts {

    private final DSLContext sql;

    AlertCounts(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * What a rule did.
     *
     * @param open how many of its alerts are open
     * @param fired how many it raised lately
     */
    public record Did(int open, int fired) {

        /** A rule that said nothing. */
        public static final Did NOTHING = new Did(0, 0);
    }

    /**
     * What somebody has before him.
     *
     * @param open how many are open
     * @param critical how many of them cannot wait
     * @param untaken how many of them nobody has
     */
    public record Standing(int open, int critical, int untaken) {}

    /** What each rule did since then. */
    public Map<AlertRuleId, Did> byRule(Instant since) {
        var open = ALERT.STATE.eq(DSL.inline(AlertState.OPEN, ALERT.STATE));
        return sql.select(
                        ALERT.RULE_ID,
                        DSL.count().filterWhere(open),
                        DSL.count().filterWhere(ALERT.RAISED_AT.ge(since)))
                .from(ALERT)
                .where(open.or(ALERT.RAISED_AT.ge(since)))
                .groupBy(ALERT.RULE_ID)
                .fetchMap(row -> row.value1(), row -> new Did(row.value2(), row.value3()));
    }

    /** What is open and speaks, of those that are seen. */
    public Standing standing(Condition seen, Instant now) {
        return sql.select(
                        DSL.count(),
                        DSL.count().filterWhere(ALERT.SEVERITY.eq(DSL.inline(AlertSeverity.CRITICAL, ALERT.SEVERITY))),
                        DSL.count().filterWhere(ALERT.ASSIGNEE.eq("")))
                .from(ALERT)
                .where(ALERT.STATE.eq(DSL.inline(AlertState.OPEN, ALERT.STATE)))
                .and(DSL.coalesce(ALERT.MUTED_UNTIL, DSL.val(now, ALERT.MUTED_UNTIL))
                        .le(now))
                .and(seen)
                .fetchSingle(row -> new Standing(row.value1(), row.value2(), row.value3()));
    }
}
