package io.redthread.approval.domain;

import io.redthread.approval.RouteReason;
import io.redthread.approval.StepId;
import io.redthread.approval.StepKind;
import io.redthread.approval.StepRoleCode;
import io.redthread.approval.StepState;
import io.redthread.identity.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One step of an approval in hand (审批节点).
 *
 * @param id its id
 * @param role in which quality
 * @param kind whether it decides
 * @param allOf whether every seat must agree
 * @param opinionRequired whether a written opinion is compulsory
 * @param minutes how long it may take
 * @param reasons why it is there
 * @param addedBy who added it by hand
 * @param state where it stands
 * @param activatedAt since when it is its turn
 * @param dueAt until when
 * @param next what happens next if nobody acts
 * @param escalations how often it went to a superior
 * @param overdueAtTop whether nobody above is left
 * @param endedAt when it was taken
 * @param assignees who may take it, or took it
 */
public record Step(
        StepId id,
        StepRoleCode role,
        StepKind kind,
        boolean allOf,
        boolean opinionRequired,
        int minutes,
        List<RouteReason> reasons,
        Optional<PersonId> addedBy,
        StepState state,
        Optional<Instant> activatedAt,
        Optional<Instant> dueAt,
        Optional<Alarm> next,
        int escalations,
        boolean overdueAtTop,
        Optional<Instant> endedAt,
        List<Assignee> assignees) {

    /** A step whose turn has not come. */
    public static Step pending(
            StepId id,
            StepRoleCode role,
            StepKind kind,
            boolean allOf,
            boolean opinionRequired,
            int minutes,
            List<RouteReason> reasons,
            Optional<PersonId> addedBy,
            List<Assignee> assignees) {
        return new Step(
                id,
                role,
                kind,
                allOf,
                opinionRequired,
                minutes,
                reasons,
                addedBy,
                StepState.PENDING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                false,
                Optional.empty(),
                assignees);
    }

    /** Who may act now. */
    public List<PersonId> open() {
        return assignees.stream()
                .filter(it -> it.is(AssigneeState.OPEN))
                .map(Assignee::person)
                .distinct()
                .toList();
    }

    /** Whether the person may act now. */
    public boolean isOpenTo(PersonId person) {
        return open().contains(person);
    }

    /** Whether its turn has neither come nor gone. */
    public boolean isLive() {
        return state == StepState.PENDING || state == StepState.ACTIVE;
    }

    Step activated(Instant now, boolean urgent, Limits limits) {
        var time = Duration.ofMinutes(minutes);
        var due = limits.after(now, time, urgent);
        var half = new Alarm(limits.after(now, time.dividedBy(2), urgent), Alarm.Act.HALF);
        return moved(
                StepState.ACTIVE,
                Optional.of(now),
                Optional.of(due),
                Optional.of(half),
                endedAt,
                each(it -> it.is(AssigneeState.PLANNED) ? it.to(AssigneeState.OPEN) : it));
    }

    Step postponed() {
        return moved(
                StepState.PENDING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                endedAt,
                each(it -> it.is(AssigneeState.OPEN) ? it.to(AssigneeState.PLANNED) : it));
    }

    Step ended(StepState how, Instant now) {
        return moved(
                how,
                activatedAt,
                dueAt,
                Optional.empty(),
                Optional.of(now),
                each(it -> it.is(AssigneeState.OPEN) || it.is(AssigneeState.PLANNED)
                        ? it.to(AssigneeState.RELEASED)
                        : it));
    }

    /** The person has spoken; whoever shares the seat need not. */
    Step taken(PersonId person) {
        var seats = assignees.stream()
                .filter(it -> it.is(AssigneeState.OPEN) && it.person().equals(person))
                .map(Assignee::seat)
                .toList();
        return withAssignees(each(it -> {
            if (!it.is(AssigneeState.OPEN) || !seats.contains(it.seat())) {
                return it;
            }
            return it.to(it.person().equals(person) ? AssigneeState.DECIDED : AssigneeState.RELEASED);
        }));
    }

    boolean complete() {
        return !allOf || open().isEmpty();
    }

    Step reassigned(PersonId from, PersonId to) {
        var moved = new ArrayList<Assignee>();
        for (var it : assignees) {
            var live = it.is(AssigneeState.OPEN) || it.is(AssigneeState.PLANNED);
            if (live && it.person().equals(from)) {
                moved.add(it.to(AssigneeState.RELEASED));
                moved.removeIf(
                        old -> old.seat().equals(it.seat()) && old.person().equals(to));
                moved.add(new Assignee(it.seat(), to, it.state(), Origin.REASSIGNED));
            } else if (!moved.stream()
                    .anyMatch(
                            old -> old.seat().equals(it.seat()) && old.person().equals(it.person()))) {
                moved.add(it);
            }
        }
        return withAssignees(List.copyOf(moved));
    }

    /** Superiors join those who are late; the time begins anew. */
    Step escalated(Map<PersonId, PersonId> superiors, Instant now, boolean urgent, Limits limits) {
        var more = new ArrayList<>(assignees);
        for (var it : assignees) {
            var superior = superiors.get(it.person());
            if (it.is(AssigneeState.OPEN)
                    && superior != null
                    && more.stream()
                            .noneMatch(old ->
                                    old.seat().equals(it.seat()) && old.person().equals(superior))) {
                more.add(new Assignee(it.seat(), superior, AssigneeState.OPEN, Origin.ESCALATED));
            }
        }
        var due = limits.after(now, Duration.ofMinutes(minutes), urgent);
        return new Step(
                id,
                role,
                kind,
                allOf,
                opinionRequired,
                minutes,
                reasons,
                addedBy,
                state,
                activatedAt,
                Optional.of(due),
                Optional.of(new Alarm(due, Alarm.Act.DUE)),
                escalations + 1,
                false,
                endedAt,
                List.copyOf(more));
    }

    Step alarmed(Optional<Alarm> other, boolean atTop) {
        return new Step(
                id,
                role,
                kind,
                allOf,
                opinionRequired,
                minutes,
                reasons,
                addedBy,
                state,
                activatedAt,
                dueAt,
                other,
                escalations,
                atTop,
                endedAt,
                assignees);
    }

    private Step withAssignees(List<Assignee> other) {
        return moved(state, activatedAt, dueAt, next, endedAt, other);
    }

    private Step moved(
            StepState to,
            Optional<Instant> activated,
            Optional<Instant> due,
            Optional<Alarm> alarm,
            Optional<Instant> ended,
            List<Assignee> who) {
        if (to != state && !state.next().contains(to)) {
            throw new IllegalStateException("a step does not go from " + state + " to " + to);
        }
        return new Step(
                id,
                role,
                kind,
                allOf,
                opinionRequired,
                minutes,
                reasons,
                addedBy,
                to,
                activated,
                due,
                alarm,
                escalations,
                overdueAtTop && to == StepState.ACTIVE,
                ended,
                who);
    }

    private List<Assignee> each(UnaryOperator<Assignee> change) {
        return assignees.stream().map(change).toList();
    }
}
