package io.redthread.approval;

import io.redthread.approval.ApprovalRefusal.ApprovalNotFound;
import io.redthread.approval.ApprovalRefusal.StepStays;
import io.redthread.approval.domain.Approval;
import io.redthread.approval.domain.Assignee;
import io.redthread.approval.domain.Limits;
import io.redthread.approval.domain.Origin;
import io.redthread.approval.domain.Step;
import io.redthread.approval.domain.StepRole;
import io.redthread.approval.store.ApprovalStore;
import io.redthread.identity.PersonId;
import io.redthread.kernel.InvalidInput;
import io.redthread.platform.database.IdBlocks;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes who takes a step: gives it away, adds approvers, takes added ones out (转办、加签). */
@Service
@Transactional
public class Passing {

    private static final int MOST = 10;

    private final ApprovalStore store;
    private final Admission admission;
    private final Circumstances circumstances;
    private final Moves moves;
    private final Actors actors;
    private final Limits limits;
    private final IdBlocks ids;
    private final Clock clock;

    Passing(
            ApprovalStore store,
            Admission admission,
            Circumstances circumstances,
            Moves moves,
            Actors actors,
            Limits limits,
            IdBlocks ids,
            Clock clock) {
        this.store = store;
        this.admission = admission;
        this.circumstances = circumstances;
        this.moves = moves;
        this.actors = actors;
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Approvers to be added.
     *
     * @param before whether they come before the step whose turn it is, or after it
     * @param persons who; 1–10
     * @param allOf whether every one of them must agree
     * @param text why, for them
     */
    public record Added(boolean before, List<PersonId> persons, boolean allOf, String text) {}

    /** Gives one's seat to somebody else, who must be able to take it. */
    public void reassign(ApprovalId id, StepId step, PersonId to, String text) {
        var it = locked(id);
        var seat = admission.seat(it, step, actors.current());
        admission.requireFit(it, step, to);
        moves.move(
                it, it.reassigned(step, seat, to), NewAct.at(id, step, ActKind.REASSIGNED, List.of(to), text.strip()));
    }

    /** Adds approvers before or after one's own step; they give opinions, authority stays where it is. */
    public void add(ApprovalId id, StepId step, Added added) {
        if (added.persons().isEmpty() || added.persons().size() > MOST) {
            throw InvalidInput.of("/persons", added.persons().size(), "persons-chosen");
        }
        var it = locked(id);
        var actor = actors.current();
        var seat = admission.seat(it, step, actor);
        var fresh = step(it, seat, added);
        added.persons().forEach(person -> admission.requireFit(it, fresh.id(), person));
        var after = added.before() ? it.addedBefore(step, fresh, clock.instant(), limits) : it.addedAfter(step, fresh);
        var kind = added.before() ? ActKind.ADDED_BEFORE : ActKind.ADDED_AFTER;
        moves.move(
                it,
                after,
                NewAct.at(id, step, kind, added.persons(), added.text().strip()));
    }

    /** Takes an added step out again; only who added it, before it was taken. */
    public void remove(ApprovalId id, StepId step) {
        var it = locked(id);
        var actor = actors.current();
        var mine = it.step(step)
                .filter(Step::isLive)
                .flatMap(Step::addedBy)
                .filter(actor::is)
                .isPresent();
        if (!mine) {
            throw new StepStays(it.subject().number()).refused();
        }
        moves.move(it, it.removed(step, clock.instant(), limits), NewAct.at(id, step, ActKind.REMOVED, List.of(), ""));
    }

    private Step step(Approval it, PersonId by, Added added) {
        return Step.pending(
                new StepId(ids.next("approval", "step_id")),
                StepRole.ADDED,
                StepKind.OPINION,
                added.allOf(),
                false,
                it.subject().urgent()
                        ? circumstances.now().settings().urgentMinutes()
                        : circumstances.now().settings().ordinaryMinutes(),
                List.of(),
                Optional.of(by),
                added.persons().stream()
                        .distinct()
                        .map(person -> Assignee.planned(person, Origin.ADDED))
                        .toList());
    }

    private Approval locked(ApprovalId id) {
        return store.locked(List.of(id)).stream()
                .filter(it -> !it.state().ended())
                .findFirst()
                .orElseThrow(() -> new ApprovalNotFound(Long.toString(id.value())).refused());
    }
}
