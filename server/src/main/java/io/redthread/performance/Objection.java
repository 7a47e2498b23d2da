package io.redthread.performance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A figure that somebody contests (绩效申诉, requirement L6).
 *
 * @param id the objection
 * @param kpi the figure's KPI
 * @param person whose figure, by user name; who contests it
 * @param fromDay the first day of the figure
 * @param toDay its last day
 * @param facts keys of the facts meant; none where the whole figure is
 * @param reason why it is contested
 * @param filedAt when
 * @param state where it stands
 * @param answer what was answered; empty while it is open
 * @param answeredAt when it was answered
 * @param answeredBy by whom, user name
 */
public record Objection(
        ObjectionId id,
        KpiCode kpi,
        String person,
        LocalDate fromDay,
        LocalDate toDay,
        List<String> facts,
        String reason,
        Instant filedAt,
        ObjectionState state,
        String answer,
        Optional<Instant> answeredAt,
        Optional<String> answeredBy) {

    /** The days of the figure. */
    public Period days() {
        return new Period(fromDay, toDay);
    }
}
