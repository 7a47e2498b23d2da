package io.redthread.approval;

import java.util.List;

/**
 * What became of a submission.
 *
 * @param id the approval
 * @param outcome {@link Outcome#ROUTE}, or {@link Outcome#AUTO}: approved already
 * @param steps in their order; none when automatic
 */
public record Routing(ApprovalId id, Outcome outcome, List<RoutedStep> steps) {}
