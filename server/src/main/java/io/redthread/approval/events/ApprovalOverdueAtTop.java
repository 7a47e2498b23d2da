package io.redthread.approval.events;

import java.time.Instant;

/**
 * A step is late and nobody above is left to give it to: it stays with the last person, and the administrator is alerted.
 *
 * @param request the step and who has it
 * @param at when it was noticed
 */
public record ApprovalOverdueAtTop(ApprovalsRequested.Request request, Instant at) {}
