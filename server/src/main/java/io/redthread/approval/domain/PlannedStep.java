package io.redthread.approval.domain;

import io.redthread.approval.RouteReason;
import io.redthread.approval.StepKind;
import io.redthread.identity.PersonId;
import java.util.ArrayList;
import java.util.List;

/**
 * A step of a route before it is stored.
 *
 * @param role the step role
 * @param kind whether it decides: a merged step decides if either did
 * @param opinionRequired whether a written opinion is compulsory
 * @param persons who may take it; at least one
 * @param reasons the rules that asked for it
 */
public record PlannedStep(
        StepRole role, StepKind kind, boolean opinionRequired, List<PersonId> persons, List<RouteReason> reasons) {

    PlannedStep with(List<PersonId> other) {
        return new PlannedStep(role, kind, opinionRequired, other, reasons);
    }

    /** This one takes over what an earlier step asked, and is left to those who stand on both. */
    PlannedStep takingOver(PlannedStep earlier) {
        var both = persons.stream().filter(earlier.persons()::contains).toList();
        var all = new ArrayList<>(earlier.reasons());
        all.addAll(reasons);
        return new PlannedStep(
                role,
                kind == StepKind.DECIDE || earlier.kind == StepKind.DECIDE ? StepKind.DECIDE : StepKind.OPINION,
                opinionRequired || earlier.opinionRequired,
                both,
                List.copyOf(all));
    }
}
