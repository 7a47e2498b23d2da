package io.redthread.approval.events;

import io.redthread.identity.PersonId;
import java.util.List;

/**
 * Steps nobody took in time have gone to superiors.
 *
 * @param escalations at least one
 */
public record ApprovalsEscalated(List<Escalation> escalations) {

    /**
     * One step that went up.
     *
     * @param request the step, with the superiors as its persons and the new deadline
     * @param late those who did not act in time
     * @param times how often this step has gone up, this time included
     */
    public record Escalation(ApprovalsRequested.Request request, List<PersonId> late, int times) {}
}
