package io.redthread.approval;

import io.redthread.approval.ApprovalRefusal.AlreadyTaken;
import io.redthread.approval.ApprovalRefusal.ApprovalNotFound;
import io.redthread.approval.ApprovalRefusal.BeyondAuthority;
import io.redthread.approval.ApprovalRefusal.NotYourTurn;
import io.redthread.approval.ApprovalRefusal.OwnDocument;
import io.redthread.approval.ApprovalRefusal.PersonUnfit;
import io.redthread.approval.domain.Approval;
import io.redthread.approval.domain.Assignee;
import io.redthread.approval.domain.AssigneeState;
import io.redthread.approval.domain.Ending;
import io.redthread.approval.domain.Step;
import io.redthread.identity.PersonId;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.Money;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets a decision through or says why not: whose turn, whose document, whose authority. */
@Component
class Admission {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm").withZone(CompanyDay.ZONE);

    private final Circumstances circumstances;
    private final ApprovalViews views;

    Admission(Circumstances circumstances, ApprovalViews views) {
        this.circumstances = circumstances;
        this.views = views;
    }

    /** The person whose seat is taken; refused otherwise. */
    PersonId seat(Approval it, StepId wanted, Actor actor) {
        var number = it.subject().number();
        var step = it.step(wanted).orElseThrow(() -> new ApprovalNotFound(number).refused());
        if (actor.is(it.subject().submitter())) {
            throw new OwnDocument(number).refused();
        }
        var seat = actor.seat().orElseThrow(() -> new NotYourTurn(number, step.role()).refused());
        var involved =
                step.assignees().stream().anyMatch(assignee -> assignee.person().equals(seat));
        if (!step.isLive() && involved) {
            throw taken(it, step).refused();
        }
        if (step.state() != StepState.ACTIVE || !step.isOpenTo(seat)) {
            throw new NotYourTurn(number, step.role()).refused();
        }
        return seat;
    }

    /** Refuses to let somebody pass the last deciding step whose authority does not reach (C3, C5, C6). */
    void requireAuthority(Approval it, StepId step, PersonId seat) {
        authority(it, step, seat).ifPresent(refusal -> {
            throw refusal.refused();
        });
    }

    /** Why the person may not let it pass at that step, if so. */
    Optional<BeyondAuthority> authority(Approval it, StepId step, PersonId seat) {
        var staffing = circumstances.now().staffing();
        var subject = it.subject();
        if (!it.needsAuthority(step) || staffing.hasAuthority(seat, subject.counting(), subject.department())) {
            return Optional.empty();
        }
        var ceiling = staffing.covers(seat, subject.counting())
                ? ""
                : staffing.ceiling(seat, subject.counting())
                        .map(most -> new Money(most, subject.counting().currency()).toString())
                        .orElse("0 " + subject.counting().currency());
        return Optional.of(
                new BeyondAuthority(subject.number(), subject.counting().toString(), ceiling));
    }

    /** Refuses somebody who cannot take the step from another. */
    void requireFit(Approval it, StepId step, PersonId person) {
        var staffing = circumstances.now().staffing();
        if (person.equals(it.subject().submitter())) {
            throw new PersonUnfit(name(person), "submitter").refused();
        }
        if (!staffing.available(person)) {
            throw new PersonUnfit(name(person), "may-not-decide").refused();
        }
        var elsewhere = it.steps().stream()
                .filter(other -> other.isLive() || other.state() == StepState.APPROVED)
                .flatMap(other -> other.assignees().stream())
                .filter(assignee -> assignee.state() != AssigneeState.RELEASED)
                .anyMatch(assignee -> assignee.person().equals(person));
        if (elsewhere) {
            throw new PersonUnfit(name(person), "on-route").refused();
        }
        authority(it, step, person).ifPresent(refusal -> {
            throw new PersonUnfit(name(person), "may-not-decide").refused();
        });
    }

    private AlreadyTaken taken(Approval it, Step step) {
        var by = step.assignees().stream()
                .filter(assignee -> assignee.state() == AssigneeState.DECIDED)
                .map(Assignee::person)
                .findFirst()
                .or(() -> it.ending().flatMap(Ending::by));
        var at = step.endedAt().or(() -> it.ending().map(Ending::at));
        return new AlreadyTaken(
                it.subject().number(),
                by.map(this::name).orElse("系统"),
                at.map(CLOCK::format).orElse(""),
                zh(step.state()),
                step.state().code());
    }

    private static String zh(StepState state) {
        return switch (state) {
            case APPROVED -> "同意";
            case REJECTED -> "驳回";
            case RETURNED -> "退回";
            case DROPPED, REMOVED -> "撤销";
            case PENDING, ACTIVE -> "";
        };
    }

    private String name(PersonId person) {
        return Optional.ofNullable(views.who(List.of(person)).get(person))
                .map(Who::name)
                .orElse(Long.toString(person.value()));
    }
}
