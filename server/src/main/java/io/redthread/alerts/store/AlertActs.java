package io.redthread.alerts.store;

import static io.redthread.alerts.store.jooq.Tables.ALERT;

import io.redthread.alerts.AlertCause;
import io.redthread.alerts.AlertId;
import io.redthread.alerts.AlertState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.UpdateConditionStep;
import org.jooq.UpdateSetMoreStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Writes what people do about alerts, over the revision they saw; false when it is another by now. */
@Repository
public class AlertActs {

    private final DSLContext sql;

    AlertActs(DSLContext sql) {
        this.sql = sql;
    }

    /** Key of the subject it is about. */
    public String subject(AlertId id) {
        return sql.select(ALERT.SUBJECT).from(ALERT).where(ALERT.ID.eq(id)).fetchSingle(ALERT.SUBJECT);
    }

    /** Somebody has it; it goes no further up. */
    public boolean assign(AlertId id, int seen, String to) {
        return open(begin(seen).set(ALERT.ASSIGNEE, to).setNull(ALERT.ESCALATE_AT), id, seen);
    }

    /** It is silent until then. */
    public boolean mute(AlertId id, int seen, Instant until) {
        return open(begin(seen).set(ALERT.MUTED_UNTIL, until).setNull(ALERT.ESCALATE_AT), id, seen);
    }

    /** It is solved. */
    public boolean solve(
            AlertId id,
            int seen,
            String solution,
            AlertCause cause,
            Optional<BigDecimal> cost,
            AlertRuleRows.Saving by) {
        return open(
                begin(seen)
                        .set(ALERT.STATE, DSL.val(AlertState.SOLVED, ALERT.STATE))
                        .set(ALERT.SOLUTION, solution)
                        .set(ALERT.CAUSE, cause.code())
                        .set(ALERT.COST, cost.orElse(null))
                        .set(ALERT.ENDED_AT, by.at())
                        .set(ALERT.ENDED_BY, by.by())
                        .setNull(ALERT.ESCALATE_AT)
                        .setNull(ALERT.MUTED_UNTIL),
                id,
                seen);
    }

    /** What was changed so that it does not come back. */
    public boolean review(AlertId id, int seen, String changed, AlertRuleRows.Saving by) {
        return begin(seen)
                        .set(ALERT.CHANGED_WHAT, changed)
                        .set(ALERT.CHANGED_BY, by.by())
                        .set(ALERT.CHANGED_AT, by.at())
                        .where(ALERT.ID.eq(id))
                        .and(ALERT.REVISION.eq(seen))
                        .and(ALERT.STATE.ne(DSL.inline(AlertState.OPEN, ALERT.STATE)))
                        .execute()
                == 1;
    }

    /** Whether it was worth telling. */
    public boolean useful(AlertId id, int seen, boolean useful) {
        return begin(seen)
                        .set(ALERT.USEFUL, useful)
                        .where(ALERT.ID.eq(id))
                        .and(ALERT.REVISION.eq(seen))
                        .execute()
                == 1;
    }

    private UpdateSetMoreStep<?> begin(int seen) {
        return sql.update(ALERT).set(ALERT.REVISION, seen + 1);
    }

    private static boolean open(UpdateSetMoreStep<?> update, AlertId id, int seen) {
        UpdateConditionStep<?> which = update.where(ALERT.ID.eq(id))
                .and(ALERT.REVISION.eq(seen))
                .and(ALERT.STATE.eq(DSL.inline(AlertState.OPEN, ALERT.STATE)));
        return which.execute() == 1;
    }
}
