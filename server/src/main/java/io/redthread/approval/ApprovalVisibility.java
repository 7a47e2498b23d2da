package io.redthread.approval;

import io.redthread.approval.domain.Approval;
import io.redthread.approval.store.TalkStore;
import io.redthread.identity.CurrentAccess;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.Departments;
import io.redthread.identity.PersonId;
import io.redthread.identity.Substitutes;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may see an approval: whose department it is, who raised it, who has or had a part in it. */
@Component
class ApprovalVisibility {

    private final TalkStore talk;
    private final Actors actors;
    private final Departments departments;
    private final Substitutes substitutes;

    ApprovalVisibility(TalkStore talk, Actors actors, Departments departments, Substitutes substitutes) {
        this.talk = talk;
        this.actors = actors;
        this.departments = departments;
        this.substitutes = substitutes;
    }

    /** Whether the current caller may see it. */
    boolean sees(Approval it) {
        var access = CurrentAccess.get();
        return switch (access.scope()) {
            case ALL -> true;
            case DEPARTMENT -> within(it, Optional.ofNullable(access.department())) || partOf(it);
            case OWN -> partOf(it);
        };
    }

    /** The departments seen; absent when all are, none when only one's own. */
    Optional<Set<DepartmentId>> departments() {
        var access = CurrentAccess.get();
        return switch (access.scope()) {
            case ALL -> Optional.empty();
            case OWN -> Optional.of(Set.of());
            case DEPARTMENT ->
                Optional.of(Optional.ofNullable(access.department())
                        .map(departments::withBelow)
                        .orElse(Set.of()));
        };
    }

    private boolean within(Approval it, Optional<DepartmentId> own) {
        return own.filter(
                        top -> departments.withBelow(top).contains(it.subject().department()))
                .isPresent();
    }

    private boolean partOf(Approval it) {
        var actor = actors.current();
        return actor.is(it.subject().submitter())
                || it.steps().stream()
                        .flatMap(step -> step.assignees().stream())
                        .anyMatch(as -> actor.is(as.person()))
                || actor.seat().filter(person -> talk.involves(it.id(), person)).isPresent()
                || actor.self()
                        .filter(person -> standsInForSomebodyOn(it, person))
                        .isPresent();
    }

    private boolean standsInForSomebodyOn(Approval it, PersonId person) {
        return substitutes.standingIn(person).stream()
                .map(view -> view.person().id())
                .anyMatch(absent -> it.steps().stream()
                        .flatMap(step -> step.assignees().stream())
                        .anyMatch(assignee -> assignee.person().equals(absent)));
    }
}
