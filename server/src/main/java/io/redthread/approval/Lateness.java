package io.redthread.approval;

import io.redthread.approval.domain.Approval;
import io.redthread.approval.domain.Limits;
import io.redthread.approval.domain.Step;
import io.redthread.approval.events.ApprovalOverdueAtTop;
import io.redthread.approval.events.ApprovalsEscalated;
import io.redthread.approval.events.ApprovalsEscalated.Escalation;
import io.redthread.approval.events.ApprovalsReminded;
import io.redthread.approval.events.ApprovalsReminded.Reminder;
import io.redthread.approval.store.ApprovalStore;
import io.redthread.identity.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What happens to steps nobody took in time. */
@Component
class Lateness {

    private final ApprovalStore store;
    private final Circumstances circumstances;
    private final Requests requests;
    private final StepTasks tasks;
    private final Book book;
    private final Limits limits;
    private final ApplicationEventPublisher events;

    Lateness(
            ApprovalStore store,
            Circumstances circumstances,
            Requests requests,
            StepTasks tasks,
            Book book,
            Limits limits,
            ApplicationEventPublisher events) {
        this.store = store;
        this.circumstances = circumstances;
        this.requests = requests;
        this.tasks = tasks;
        this.book = book;
        this.limits = limits;
        this.events = events;
    }

    /** One approval before and after, and what was done. */
    private record Move(Approval before, Approval after, NewAct act, Map<PersonId, PersonId> superiors) {}

    void follow(List<Approval> locked, Instant now) {
        var moves = locked.stream()
                .flatMap(it -> it
                        .active()
                        .filter(step -> step.next()
                                .filter(alarm -> !alarm.at().isAfter(now))
                                .isPresent())
                        .map(step -> move(it, step, now))
                        .stream())
                .toList();
        if (moves.isEmpty()) {
            return;
        }
        var before = moves.stream().map(Move::before).toList();
        var after = moves.stream().map(Move::after).toList();
        store.save(before, after);
        tasks.follow(before, after);
        book.write(after, moves.stream().map(Move::act).toList(), Optional.empty());
        publish(moves, now);
    }

    private Move move(Approval it, Step step, Instant now) {
        var rung = new Ringing(circumstances.now(), limits).ring(it, step, now);
        return new Move(it, rung.after(), rung.act(), rung.superiors());
    }

    private void publish(List<Move> moves, Instant now) {
        var reminders = new ArrayList<Reminder>();
        var escalations = new ArrayList<Escalation>();
        for (var move : moves) {
            var step = move.after().active().orElseThrow();
            switch (move.act().kind()) {
                case REMINDED, OVERDUE ->
                    reminders.add(new Reminder(
                            requests.of(move.after(), step, step.open(), now),
                            move.act().kind() == ActKind.OVERDUE,
                            now));
                case ESCALATED ->
                    escalations.add(new Escalation(
                            requests.of(move.after(), step, move.act().targets(), now),
                            List.copyOf(move.superiors().keySet()),
                            step.escalations()));
                default ->
                    events.publishEvent(
                            new ApprovalOverdueAtTop(requests.of(move.after(), step, step.open(), now), now));
            }
        }
        if (!reminders.isEmpty()) {
            events.publishEvent(new ApprovalsReminded(reminders));
        }
        if (!escalations.isEmpty()) {
            events.publishEvent(new ApprovalsEscalated(escalations));
        }
    }
}
