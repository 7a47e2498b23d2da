package io.redthread.alerts;

import io.redthread.alerts.domain.Judging;
import io.redthread.alerts.store.AlertRuleRows;
import io.redthread.alerts.store.AlertRuleRows.InForce;
import io.redthread.identity.Calendars;
import io.redthread.identity.WorkingCalendar;
import io.redthread.rules.CompiledRules;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The rules that speak now, ready to be asked; a version is compiled once. */
@Component
class ActiveAlertRules {

    private final AlertRuleRows rows;
    private final AlertKinds kinds;
    private final Calendars calendars;
    private final Map<Version, CompiledRules> compiled = new ConcurrentHashMap<>();

    ActiveAlertRules(AlertRuleRows rows, AlertKinds kinds, Calendars calendars) {
        this.rows = rows;
        this.kinds = kinds;
        this.calendars = calendars;
    }

    /** All of them; one statement. */
    List<Active> all() {
        var calendar = calendars.current();
        return rows.inForce().stream().map(it -> active(it, calendar)).toList();
    }

    /** The rule as if it were in force. */
    Judging judging(SubjectKind kind, AlertContent content) {
        return new Judging(content, kinds.compile(kind, "trial", 1, content), calendars.current());
    }

    private Active active(InForce it, WorkingCalendar calendar) {
        var content = it.version().content();
        var condition = compiled.computeIfAbsent(
                new Version(it.state().id(), it.version().version()),
                key -> kinds.compile(it.state().kind(), it.state().code(), key.version(), content));
        return new Active(
                it.state().id(),
                it.version().version(),
                it.state().kind(),
                it.state().mutedUntil(),
                new Judging(content, condition, calendar));
    }

    private record Version(AlertRuleId rule, int version) {}

    /**
     * A rule that speaks.
     *
     * @param id its id
     * @param version which version
     * @param kind what it is about
     * @param mutedUntil until when it is silent all the same
     * @param judging how it judges
     */
    record Active(AlertRuleId id, int version, SubjectKind kind, Optional<Instant> mutedUntil, Judging judging) {

        AlertContent content() {
            return judging.content();
        }
    }
}
