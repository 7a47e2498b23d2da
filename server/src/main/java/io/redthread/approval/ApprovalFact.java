package io.redthread.approval;

import io.redthread.identity.DepartmentId;
import io.redthread.identity.PersonId;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of one approval, for figures (审批事实).
 *
 * @param id the approval
 * @param document what was decided on
 * @param number its number
 * @param submitter who raised it
 * @param department whose
 * @param amount that counted, in the company's currency
 * @param urgent whether it was marked urgent
 * @param goods class of the goods; empty where the document has none
 * @param overBasisPoints by how much it passed the budget, in hundredths of a percent; 0 when within
 * @param rules name of the rules that routed it
 * @param rulesVersion their version
 * @param outcome routed or passed automatically
 * @param state where it stands
 * @param submittedAt when it was raised
 * @param endedAt when it ended; absent while somebody's turn
 * @param endReason code of the reason given; empty where none was
 * @param steps its steps in their order, those taken out left out
 */
public record ApprovalFact(
        ApprovalId id,
        DocumentRef document,
        String number,
        PersonId submitter,
        DepartmentId department,
        Money amount,
        boolean urgent,
        String goods,
        int overBasisPoints,
        String rules,
        int rulesVersion,
        Outcome outcome,
        ApprovalState state,
        Instant submittedAt,
        Optional<Instant> endedAt,
        String endReason,
        List<Level> steps) {

    /**
     * One level of it.
     *
     * @param id the step
     * @param role in which quality
     * @param state where it stands
     * @param person who took it last; absent while nobody has
     * @param open who may take it now
     * @param activatedAt since when it was its turn
     * @param dueAt until when it had to be taken
     * @param endedAt when it was taken
     * @param escalations how often it went to a superior
     */
    public record Level(
            StepId id,
            StepRoleCode role,
            StepState state,
            Optional<PersonId> person,
            List<PersonId> open,
            Optional<Instant> activatedAt,
            Optional<Instant> dueAt,
            Optional<Instant> endedAt,
            int escalations) {}
}
