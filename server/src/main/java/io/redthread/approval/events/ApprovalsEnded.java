package io.redthread.approval.events;

import io.redthread.approval.ApprovalId;
import io.redthread.approval.ApprovalState;
import io.redthread.identity.PersonId;
import io.redthread.kernel.DocumentRef;
import java.time.Instant;
import java.util.List;

/**
 * Approvals have ended: approved, rejected, returned for changes, withdrawn or cancelled.
 *
 * @param ended at least one
 */
public record ApprovalsEnded(List<Ended> ended) {

    /**
     * One that ended.
     *
     * @param approval the approval
     * @param document what was decided on
     * @param number its number
     * @param title what it is
     * @param path the document's page
     * @param result how
     * @param submitter who raised it, and is to be told
     * @param by user name of who ended it; {@code system} when it passed automatically
     * @param reasonZh why; empty where no reason was given
     * @param reasonEn the same in English
     * @param at when
     */
    public record Ended(
            ApprovalId approval,
            DocumentRef document,
            String number,
            String title,
            String path,
            ApprovalState result,
            PersonId submitter,
            String by,
            String reasonZh,
            String reasonEn,
            Instant at) {}
}
