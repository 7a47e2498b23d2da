package io.redthread.approval;

import io.redthread.approval.domain.Approval;
import io.redthread.approval.domain.Assignee;
import io.redthread.approval.domain.Ending;
import io.redthread.approval.domain.Limits;
import io.redthread.approval.domain.Step;
import io.redthread.approval.store.ActStore.Attempted;
import io.redthread.approval.store.ActStore.Done;
import io.redthread.identity.PersonId;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One approval of the past on its way to its end, by the same moves and the same checks as one of today. */
final class PastPlay {

    private final PastCourse course;
    private final PastRequest request;
    private final Ringing ringing;
    private final Checks checks;
    private final List<Done> done = new ArrayList<>();
    private final List<Attempted> attempted = new ArrayList<>();
    private Approval now;
    private Instant from;
    private int acts;

    PastPlay(PastRequest request, Approval raised, Ringing ringing, Checks checks) {
        this.request = request;
        this.course = request.course();
        this.ringing = ringing;
        this.checks = checks;
        this.now = raised;
        this.from = request.at();
    }

    /**
     * What holds for decisions of today, and therefore for those of the past.
     *
     * @param admission whose turn, whose document, whose authority
     * @param deciding what must be written
     * @param limits deadlines
     * @param usernames sign-in names
     */
    record Checks(Admission admission, Deciding deciding, Limits limits, Function<PersonId, String> usernames) {}

    Approval toTheEnd() {
        var automatic = now.outcome() == Outcome.AUTO;
        var begun = NewAct.of(now.id(), automatic ? ActKind.AUTO_PASSED : ActKind.SUBMITTED);
        write(begun, request.at(), request.submission().submitter(), Optional.empty());
        while (!now.state().ended()) {
            var step = now.active().orElseThrow();
            var act = course.next(turn(step));
            if (act.at().isBefore(from)) {
                throw new IllegalArgumentException(act + " is before " + from);
            }
            var alarm = step.next().filter(it -> it.at().isBefore(act.at()));
            if (alarm.isPresent()) {
                rung(step, alarm.get().at());
            } else {
                acted(step, act);
            }
        }
        return now;
    }

    List<Done> done() {
        return done;
    }

    List<Attempted> attempted() {
        return attempted;
    }

    private PastTurn turn(Step step) {
        var steps = now.steps();
        var open = step.assignees().stream()
                .map(Assignee::person)
                .filter(step::isOpenTo)
                .distinct()
                .toList();
        return new PastTurn(
                request.submission().facts(),
                steps.stream().map(Step::role).toList(),
                step.role(),
                steps.indexOf(step) + 1,
                step.opinionRequired(),
                open,
                step.activatedAt().orElseThrow(),
                from,
                step.dueAt().orElseThrow(),
                step.escalations(),
                acts);
    }

    private void rung(Step step, Instant at) {
        var rung = ringing.ring(now, step, at);
        done.add(new Done(
                rung.act(),
                at,
                Optional.empty(),
                Caller.SYSTEM.username(),
                Optional.empty(),
                Caller.SYSTEM.address(),
                Caller.SYSTEM.device()));
        if (rung.act().kind() == ActKind.ESCALATED) {
            from = at;
        }
        now = rung.after();
    }

    private void acted(Step step, PastAct act) {
        from = act.at();
        acts++;
        switch (act) {
            case PastAct.Decided it -> decided(step, it);
            case PastAct.HandedOn it -> handedOn(step, it);
            case PastAct.Withdrawn it -> withdrawn(it);
            case PastAct.Tried it -> tried(step, it);
        }
        if (now.active().filter(next -> next.id().equals(step.id())).isEmpty()) {
            acts = 0;
        }
    }

    private void decided(Step step, PastAct.Decided it) {
        var decision = new Decision(now.id(), step.id(), it.verdict(), it.opinion(), it.reason(), List.of());
        var seat = checks.admission().seat(now, step.id(), new Actor(Optional.of(it.by()), it.onBehalfOf()));
        if (it.verdict() == Verdict.APPROVE) {
            checks.admission().requireAuthority(now, step.id(), seat);
        }
        checks.deciding().requireWords(step, decision);
        write(Deciding.act(now, decision, it.at()), it.at(), it.by(), it.onBehalfOf());
        now = Deciding.moved(now, decision, seat, it.at(), checks.limits());
    }

    private void handedOn(Step step, PastAct.HandedOn it) {
        var seat = checks.admission().seat(now, step.id(), new Actor(Optional.of(it.by()), Optional.empty()));
        checks.admission().requireFit(now, step.id(), it.to());
        now = now.reassigned(step.id(), seat, it.to());
        write(
                NewAct.at(now.id(), step.id(), ActKind.REASSIGNED, List.of(it.to()), it.text()),
                it.at(),
                it.by(),
                Optional.empty());
    }

    private void withdrawn(PastAct.Withdrawn it) {
        var by = now.subject().submitter();
        now = now.ended(ApprovalState.WITHDRAWN, new Ending(it.at(), Optional.of(by), "", it.text()));
        var act = new NewAct(
                now.id(), Optional.empty(), ActKind.WITHDRAWN, List.of(), "", it.text(), List.of(), Optional.empty());
        write(act, it.at(), by, Optional.empty());
    }

    private void tried(Step step, PastAct.Tried it) {
        try {
            var seat = checks.admission().seat(now, step.id(), new Actor(Optional.of(it.by()), Optional.empty()));
            checks.admission().requireAuthority(now, step.id(), seat);
        } catch (Refused refused) {
            var kept = refused.refusal() instanceof ApprovalRefusal refusal && refusal.kept();
            if (!kept) {
                throw refused;
            }
            var desk = course.desk(it.by());
            attempted.add(new Attempted(
                    now.id(),
                    step.id(),
                    ActKind.APPROVED,
                    it.at(),
                    Optional.of(it.by()),
                    checks.usernames().apply(it.by()),
                    Optional.empty(),
                    refused.refusal().name(),
                    now.subject().counting(),
                    desk.address(),
                    desk.device()));
            return;
        }
        throw new IllegalArgumentException(it + " would have been let through");
    }

    private void write(NewAct act, Instant at, PersonId by, Optional<PersonId> onBehalfOf) {
        var desk = course.desk(by);
        done.add(new Done(
                act, at, Optional.of(by), checks.usernames().apply(by), onBehalfOf, desk.address(), desk.device()));
    }
}
