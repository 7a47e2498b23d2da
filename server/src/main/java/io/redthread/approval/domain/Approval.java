package io.redthread.approval.domain;

import io.redthread.approval.ApprovalId;
import io.redthread.approval.ApprovalState;
import io.redthread.approval.Outcome;
import io.redthread.approval.StepId;
import io.redthread.approval.StepKind;
import io.redthread.approval.StepState;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.PersonId;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An approval in hand (审批): what is decided on, and its steps in their order. Every act answers with the approval as it is
 * afterwards; what may follow what stands in {@link ApprovalState} and {@link StepState}.
 *
 * @param id its id
 * @param subject what is decided on
 * @param outcome what the rules said
 * @param state where it stands
 * @param submittedAt when it was raised
 * @param ending how it ended
 * @param steps in their order
 */
public record Approval(
        ApprovalId id,
        Subject subject,
        Outcome outcome,
        ApprovalState state,
        Instant submittedAt,
        Optional<Ending> ending,
        List<Step> steps) {

    /**
     * What is decided on.
     *
     * @param document which
     * @param version which version of it
     * @param number its number
     * @param title what it is
     * @param path its page
     * @param submitter who raised it
     * @param department whose it is
     * @param amount what it comes to
     * @param counting what counts for authority, at least the amount
     * @param urgent whether it is urgent
     * @param rules name of the rule set that routed it
     * @param rulesVersion its version
     */
    public record Subject(
            DocumentRef document,
            int version,
            String number,
            String title,
            String path,
            PersonId submitter,
            DepartmentId department,
            Money amount,
            Money counting,
            boolean urgent,
            String rules,
            int rulesVersion) {}

    /** The step whose turn it is. */
    public Optional<Step> active() {
        return steps.stream().filter(step -> step.state() == StepState.ACTIVE).findFirst();
    }

    /** One of its steps. */
    public Optional<Step> step(StepId wanted) {
        return steps.stream().filter(step -> step.id().equals(wanted)).findFirst();
    }

    /** The deciding step that comes last: whoever takes it needs authority over the amount (1.R-1). */
    public Optional<Step> lastDeciding() {
        return steps.stream()
                .filter(step -> step.state() != StepState.REMOVED && step.kind() == StepKind.DECIDE)
                .reduce((first, second) -> second);
    }

    /** Whether that step ends the decision: the last deciding one, or the last of all where none decides. */
    public boolean needsAuthority(StepId wanted) {
        return lastDeciding()
                .or(() -> Optional.of(steps.getLast()))
                .filter(step -> step.id().equals(wanted))
                .isPresent();
    }

    /** The first step gets its turn. */
    public Approval begun(Instant now, Limits limits) {
        return advanced(now, limits);
    }

    /** Somebody agrees: the step passes when it is complete, and the next one gets its turn. */
    public Approval approved(StepId id, PersonId by, Instant now, Limits limits) {
        var step = mine(id, by).taken(by);
        if (!step.complete()) {
            return with(step);
        }
        return with(step.ended(StepState.APPROVED, now)).advanced(now, limits);
    }

    /** Somebody stops it, or sends it back. */
    public Approval stopped(StepId id, PersonId by, ApprovalState how, Ending ending) {
        var to = how == ApprovalState.REJECTED ? StepState.REJECTED : StepState.RETURNED;
        return with(mine(id, by).taken(by).ended(to, ending.at())).ended(how, ending);
    }

    /** It ends without a decision: withdrawn, or its document was called off. */
    public Approval ended(ApprovalState how, Ending end) {
        if (!state.next().contains(how)) {
            throw new IllegalStateException("an approval does not go from " + state + " to " + how);
        }
        var dropped = steps.stream()
                .map(step -> step.isLive() ? step.ended(StepState.DROPPED, end.at()) : step)
                .toList();
        return new Approval(id, subject, outcome, how, submittedAt, Optional.of(end), dropped);
    }

    /** Somebody else takes the seat. */
    public Approval reassigned(StepId id, PersonId from, PersonId to) {
        return with(live(id).reassigned(from, to));
    }

    /** A step is put before the one whose turn it is, which waits for it. */
    public Approval addedBefore(StepId active, Step added, Instant now, Limits limits) {
        var at = place(active);
        var more = new ArrayList<>(steps);
        more.set(at, live(active).postponed());
        more.add(at, added.activated(now, subject.urgent(), limits));
        return with(more);
    }

    /** A step is put behind the one whose turn it is. */
    public Approval addedAfter(StepId active, Step added) {
        var more = new ArrayList<>(steps);
        more.add(place(active) + 1, added);
        return with(more);
    }

    /** It counts for more by rules of that version, and has these steps. */
    public Approval widened(Money counting, int version, List<Step> all) {
        var more = new Subject(
                subject.document(),
                subject.version(),
                subject.number(),
                subject.title(),
                subject.path(),
                subject.submitter(),
                subject.department(),
                subject.amount(),
                counting,
                subject.urgent(),
                subject.rules(),
                version);
        return new Approval(id, more, outcome, state, submittedAt, ending, List.copyOf(all));
    }

    /** A step that was added by hand is taken out. */
    public Approval removed(StepId id, Instant now, Limits limits) {
        var step = live(id);
        if (step.addedBy().isEmpty()) {
            throw new IllegalStateException("steps of the rules stay");
        }
        return with(step.ended(StepState.REMOVED, now)).advanced(now, limits);
    }

    /** Half of the time is over: the next alarm rings at its end. */
    public Approval halfTimeTold(StepId id) {
        var step = live(id);
        return with(step.alarmed(step.dueAt().map(due -> new Alarm(due, Alarm.Act.DUE)), false));
    }

    /** All of the time is over and nothing follows. */
    public Approval overdueTold(StepId id, boolean atTop) {
        return with(live(id).alarmed(Optional.empty(), atTop));
    }

    /** All of the time is over: superiors of those who are late join. */
    public Approval escalated(StepId id, Map<PersonId, PersonId> superiors, Instant now, Limits limits) {
        return with(live(id).escalated(superiors, now, subject.urgent(), limits));
    }

    private Approval advanced(Instant now, Limits limits) {
        if (state.ended() || active().isPresent()) {
            return this;
        }
        var next =
                steps.stream().filter(step -> step.state() == StepState.PENDING).findFirst();
        if (next.isPresent()) {
            return with(next.get().activated(now, subject.urgent(), limits));
        }
        var by = steps.stream()
                .filter(step -> step.state() == StepState.APPROVED)
                .reduce((first, second) -> second)
                .flatMap(step -> step.assignees().stream()
                        .filter(it -> it.state() == AssigneeState.DECIDED)
                        .map(Assignee::person)
                        .reduce((first, second) -> second));
        return ended(ApprovalState.APPROVED, new Ending(now, by, "", ""));
    }

    private Step mine(StepId wanted, PersonId person) {
        var step = live(wanted);
        if (step.state() != StepState.ACTIVE || !step.isOpenTo(person)) {
            throw new IllegalStateException("it is not the turn of " + person + " at " + wanted);
        }
        return step;
    }

    private Step live(StepId wanted) {
        return step(wanted)
                .filter(Step::isLive)
                .orElseThrow(() -> new IllegalStateException("step " + wanted + " has ended"));
    }

    private int place(StepId wanted) {
        return steps.indexOf(live(wanted));
    }

    private Approval with(Step changed) {
        return with(steps.stream()
                .map(step -> step.id().equals(changed.id()) ? changed : step)
                .toList());
    }

    private Approval with(List<Step> other) {
        return new Approval(id, subject, outcome, state, submittedAt, ending, List.copyOf(other));
    }
}
