package io.redthread.approval.events;

import java.time.Instant;
import java.util.List;

/**
 * Half of the time for steps is over, or all of it, and nobody has decided.
 *
 * @param reminders at least one
 */
public record ApprovalsReminded(List<Reminder> reminders) {

    /**
     * One step to be reminded of.
     *
     * @param request the step and who may take it
     * @param overdue whether all of the time is over
     * @param at when it was noticed
     */
    public record Reminder(ApprovalsRequested.Request request, boolean overdue, Instant at) {}
}
