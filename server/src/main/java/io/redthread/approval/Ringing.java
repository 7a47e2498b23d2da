package io.redthread.approval;

import io.redthread.approval.domain.Approval;
import io.redthread.approval.domain.Assignee;
import io.redthread.approval.domain.Limits;
import io.redthread.approval.domain.Step;
import io.redthread.identity.PersonId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What becomes of an approval when the alarm of its step rings: a reminder, a word that time is over, a superior. */
final class Ringing {

    private final Circumstances.Now circumstances;
    private final Limits limits;

    Ringing(Circumstances.Now circumstances, Limits limits) {
        this.circumstances = circumstances;
        this.limits = limits;
    }

    /**
     * What became of it.
     *
     * @param after the approval as it is then
     * @param act what was done
     * @param superiors who is late, and who joins in
     */
    record Rung(Approval after, NewAct act, Map<PersonId, PersonId> superiors) {}

    Rung ring(Approval it, Step step, Instant now) {
        var overdue = step.dueAt().filter(due -> !due.isAfter(now)).isPresent();
        if (!overdue) {
            return new Rung(it.halfTimeTold(step.id()), act(it, step, ActKind.REMINDED, List.of()), Map.of());
        }
        if (!it.subject().urgent() && !circumstances.settings().escalateOrdinary()) {
            return new Rung(it.overdueTold(step.id(), false), act(it, step, ActKind.OVERDUE, List.of()), Map.of());
        }
        var superiors = superiors(it, step);
        if (superiors.isEmpty()) {
            return new Rung(
                    it.overdueTold(step.id(), true), act(it, step, ActKind.OVERDUE_AT_TOP, List.of()), Map.of());
        }
        var up = superiors.values().stream().distinct().toList();
        return new Rung(
                it.escalated(step.id(), superiors, now, limits), act(it, step, ActKind.ESCALATED, up), superiors);
    }

    /** For each who is late the nearest superior who is not on the step yet and may take it. */
    private Map<PersonId, PersonId> superiors(Approval it, Step step) {
        var staffing = circumstances.staffing();
        var there = step.assignees().stream().map(Assignee::person).collect(Collectors.toSet());
        var superiors = new LinkedHashMap<PersonId, PersonId>();
        for (var late : step.open()) {
            staffing.chain(late).stream()
                    .filter(person -> !there.contains(person))
                    .filter(person -> !person.equals(it.subject().submitter()))
                    .filter(person -> !it.needsAuthority(step.id())
                            || staffing.hasAuthority(
                                    person,
                                    it.subject().counting(),
                                    it.subject().department()))
                    .findFirst()
                    .ifPresent(person -> superiors.put(late, person));
        }
        return superiors;
    }

    private static NewAct act(Approval it, Step step, ActKind kind, List<PersonId> targets) {
        return NewAct.at(it.id(), step.id(), kind, targets, "");
    }
}
