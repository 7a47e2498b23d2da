package io.redthread.approval;

import io.redthread.platform.files.StoredFile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything to know about an approval before deciding, facts first.
 *
 * @param approval where it stands
 * @param card what its owner says about the document; absent when the document is not there any more
 * @param acts what was done, oldest first
 * @param mine what the caller may do
 * @param similar the newest ended approvals of the same department
 */
public record ApprovalDetail(
        ApprovalView approval, @Nullable SubjectCard card, List<ActView> acts, Mine mine, List<ApprovalView> similar) {

    /**
     * What was done.
     *
     * @param at when
     * @param kind what
     * @param roleZh at which step; empty where at none
     * @param roleEn the same in English
     * @param by who; absent for the system
     * @param onBehalfOf for whom
     * @param targets whom it concerned besides
     * @param reasonZh the reason chosen
     * @param reasonEn the same in English
     * @param opinion what was written
     * @param files files that go with it
     * @param seconds how long the step had been somebody's turn
     * @param address from which network address; only for who may read the journal
     */
    public record ActView(
            Instant at,
            ActKind kind,
            String roleZh,
            String roleEn,
            @Nullable Who by,
            @Nullable Who onBehalfOf,
            List<Who> targets,
            String reasonZh,
            String reasonEn,
            String opinion,
            List<StoredFile> files,
            @Nullable Integer seconds,
            @Nullable String address) {}

    /**
     * What the caller may do.
     *
     * @param step the step that is the caller's turn; absent when none is
     * @param onBehalfOf user name to act for, when it is another's turn that the caller stands in for
     * @param mayApprove whether agreeing is within authority
     * @param ceiling up to which the caller decides, when that is the matter; empty otherwise
     * @param opinionRequired whether a written opinion is compulsory
     * @param mayWithdraw whether the caller raised it and it still waits
     * @param owesOpinion whether the caller was asked for an opinion
     */
    public record Mine(
            @Nullable StepId step,
            @Nullable String onBehalfOf,
            boolean mayApprove,
            String ceiling,
            boolean opinionRequired,
            boolean mayWithdraw,
            boolean owesOpinion) {}
}
