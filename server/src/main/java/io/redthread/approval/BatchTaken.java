package io.redthread.approval;

import java.util.List;

/**
 * What became of a list of decisions: each stands or was left out for a reason of its own.
 *
 * @param taken those that stand
 * @param left those left out
 */
public record BatchTaken(List<Taken> taken, List<Left> left) {

    /**
     * One left out.
     *
     * @param approval the approval
     * @param number the document's number; empty where it is not known
     * @param type of the problem, for example {@code approval/beyond-authority}
     * @param textZh why
     * @param textEn the same in English
     */
    public record Left(ApprovalId approval, String number, String type, String textZh, String textEn) {}
}
