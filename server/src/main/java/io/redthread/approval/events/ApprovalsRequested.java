package io.redthread.approval.events;

import io.redthread.approval.ApprovalId;
import io.redthread.approval.StepId;
import io.redthread.identity.PersonId;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Money;
import java.time.Instant;
import java.util.List;

/**
 * It has become somebody's turn to decide: at submission, and whenever a level has passed. Several documents may come at once.
 *
 * @param requests one per step; at least one
 */
public record ApprovalsRequested(List<Request> requests) {

    /**
     * One step whose turn it is.
     *
     * @param approval the approval
     * @param step the step
     * @param document what is decided on
     * @param number its number
     * @param title what it is
     * @param path page where it is decided
     * @param roleZh in which quality
     * @param roleEn the same in English
     * @param amount that counts, in the company's currency
     * @param submitter who raised it
     * @param persons who may take it
     * @param urgent whether everybody must be told by every urgent channel at once
     * @param dueAt until when
     * @param at since when
     */
    public record Request(
            ApprovalId approval,
            StepId step,
            DocumentRef document,
            String number,
            String title,
            String path,
            String roleZh,
            String roleEn,
            Money amount,
            PersonId submitter,
            List<PersonId> persons,
            boolean urgent,
            Instant dueAt,
            Instant at) {}
}
