package io.redthread.approval;

import io.redthread.approval.Routes.Planned;
import io.redthread.approval.domain.Approval;
import io.redthread.approval.domain.Assignee;
import io.redthread.approval.domain.Limits;
import io.redthread.approval.domain.Origin;
import io.redthread.approval.domain.PlannedStep;
import io.redthread.approval.domain.Step;
import io.redthread.platform.database.IdBlocks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes approvals of planned routes. */
@Component
class Raising {

    private final Subjects subjects;
    private final Circumstances circumstances;
    private final Limits limits;
    private final IdBlocks ids;

    Raising(Subjects subjects, Circumstances circumstances, Limits limits, IdBlocks ids) {
        this.subjects = subjects;
        this.circumstances = circumstances;
        this.limits = limits;
        this.ids = ids;
    }

    /** The approval with its first step active, or ended where nobody need decide. */
    Approval raise(Planned planned, Instant now) {
        var it = planned.submission();
        var subject = new Approval.Subject(
                it.document(),
                it.documentVersion(),
                it.number(),
                it.title(),
                subjects.of(it.document().kind()).path(it.document()),
                it.submitter(),
                it.department(),
                it.amount(),
                it.counting(),
                it.urgent(),
                planned.rules().name(),
                planned.rules().version());
        var fresh = new Approval(
                new ApprovalId(ids.next("approval", "approval_id")),
                subject,
                planned.outcome(),
                ApprovalState.WAITING,
                now,
                Optional.empty(),
                steps(planned));
        return fresh.begun(now, limits);
    }

    /** Its steps, none of them begun. */
    List<Step> steps(Planned planned) {
        var settings = circumstances.now().settings();
        var urgent = planned.submission().urgent();
        return planned.steps().stream()
                .map(step -> step(step, settings.minutes(step.role(), urgent)))
                .toList();
    }

    private Step step(PlannedStep it, int minutes) {
        return Step.pending(
                new StepId(ids.next("approval", "step_id")),
                it.role().code(),
                it.kind(),
                it.role().allOf(),
                it.opinionRequired(),
                minutes,
                it.reasons(),
                Optional.empty(),
                it.persons().stream()
                        .map(person -> Assignee.planned(person, Origin.ROUTE))
                        .toList());
    }
}
