package io.redthread.approval.domain;

import io.redthread.identity.PersonId;

/**
 * Somebody on a step. Who takes over from somebody takes the same seat; a step that wants everyone wants every seat.
 *
 * @param seat who was meant first
 * @param person who may act
 * @param state where it stands
 * @param origin how the person came here
 */
public record Assignee(PersonId seat, PersonId person, AssigneeState state, Origin origin) {

    /** Somebody the rules name. */
    public static Assignee planned(PersonId person, Origin origin) {
        return new Assignee(person, person, AssigneeState.PLANNED, origin);
    }

    Assignee to(AssigneeState other) {
        return new Assignee(seat, person, other, origin);
    }

    boolean is(AssigneeState wanted) {
        return state == wanted;
    }
}
