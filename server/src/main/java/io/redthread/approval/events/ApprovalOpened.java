package io.redthread.approval.events;

import io.redthread.approval.ApprovalId;
import io.redthread.approval.StepId;
import io.redthread.identity.PersonId;

/**
 * Somebody whose turn it is looked at what he is to decide. It is told at every look.
 *
 * @param approval what
 * @param step the step that waits for him
 * @param by who
 */
public record ApprovalOpened(ApprovalId approval, StepId step, PersonId by) {}
