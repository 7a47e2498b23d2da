package io.redthread.approval;

/**
 * A decision that stands.
 *
 * @param approval the approval
 * @param number the document's number
 * @param step where the step stands now: still active while others of it must agree
 * @param state where the approval stands now
 */
public record Taken(ApprovalId approval, String number, StepState step, ApprovalState state) {}
