package io.redthread.alerts.store;

import static io.redthread.alerts.store.jooq.Tables.ALERT_STEP;

import io.redthread.alerts.AlertAct;
import io.redthread.alerts.AlertId;
import io.redthread.alerts.AlertStep;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What was done about alerts, in order; only ever added. */
@Repository
public class AlertStepRows {

    private final DSLContext sql;

    AlertStepRows(DSLContext sql) {
        this.sql = sql;
    }

    /** The same was done about these. */
    public void add(List<AlertId> alerts, AlertAct act, String body, AlertRuleRows.Saving saving) {
        if (!alerts.isEmpty()) {
            var rows = Rows.of("done", alerts)
                    .with(ALERT_STEP.ALERT_ID, it -> it)
                    .with(ALERT_STEP.AT, it -> saving.at())
                    .with(ALERT_STEP.WHO, it -> saving.by())
                    .with(ALERT_STEP.ACT, it -> act)
                    .with(ALERT_STEP.BODY, it -> body);
            RowCounts.expect(alerts.size(), rows.insertInto(sql, ALERT_STEP).execute(), "steps of alerts");
        }
    }

    /** What was done about an alert, the oldest first. */
    public List<AlertStep> of(AlertId alert) {
        return sql.selectFrom(ALERT_STEP)
                .where(ALERT_STEP.ALERT_ID.eq(alert))
                .orderBy(ALERT_STEP.ID)
                .fetch(row -> new AlertStep(row.getAt(), row.getWho(), row.getAct(), row.getBody()));
    }
}
