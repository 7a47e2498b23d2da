package io.redthread.alerts;

import io.redthread.alerts.AlertsRefusal.AlertKindWithoutPast;
import io.redthread.alerts.AlertsRefusal.AlertTrialNotFound;
import io.redthread.alerts.store.AlertRuleRows.Saving;
import io.redthread.alerts.store.AlertTrialRows;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tries rules on the past before they are switched on. */
@Service
@Transactional
public class AlertTrials {

    private static final int SHOWN = 200;
    private static final int LONGEST_DAYS = 400;

    private final AlertTrialRows rows;
    private final AlertKinds kinds;
    private final AlertContents contents;
    private final Clock clock;

    AlertTrials(AlertTrialRows rows, AlertKinds kinds, AlertContents contents, Clock clock) {
        this.rows = rows;
        this.kinds = kinds;
        this.contents = contents;
        this.clock = clock;
    }

    /** Asks for a rule to be tried on those days, both included; refused for a kind of which no history is kept. */
    public AlertTrialId ask(SubjectKind kind, AlertContent content, LocalDate from, LocalDate until) {
        contents.require(kind, content);
        kinds.compile(kind, "trial", 1, content);
        if (!kinds.source(kind).hasPast()) {
            throw new Refused(new AlertKindWithoutPast(kind));
        }
        if (from.isAfter(until) || from.plusDays(LONGEST_DAYS).isBefore(until) || from.getYear() < 2000) {
            throw InvalidInput.of("/from", from, "alert-trial-period");
        }
        var now = clock.instant();
        var end = CompanyDay.start(until.plusDays(1));
        return rows.add(
                kind,
                content,
                CompanyDay.start(from),
                end.isAfter(now) && CompanyDay.start(from).isBefore(now) ? now : end,
                new Saving(Callers.current().username(), now));
    }

    /** What came out so far. */
    @Transactional(readOnly = true)
    public AlertTrial.Outcome outcome(AlertTrialId id) {
        var trial = rows.find(id).orElseThrow(() -> new Refused(new AlertTrialNotFound(id)));
        return new AlertTrial.Outcome(trial, rows.days(id), rows.hits(id, SHOWN));
    }
}
