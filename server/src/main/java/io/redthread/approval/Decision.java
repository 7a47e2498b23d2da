package io.redthread.approval;

import io.redthread.kernel.InvalidInput;
import io.redthread.platform.files.FileId;
import java.util.List;

/**
 * A decision to be taken (审批决定).
 *
 * @param approval at which approval
 * @param step the step that was seen as one's own
 * @param verdict what is decided
 * @param opinion in words; compulsory where the step demands it; at most 2,000 characters
 * @param reason code of a reason; when not agreeing, this or the opinion is compulsory; empty otherwise
 * @param files files kept before that go with it
 */
public record Decision(
        ApprovalId approval, StepId step, Verdict verdict, String opinion, String reason, List<FileId> files) {

    /** Longest text people may write. */
    public static final int LONGEST = 2_000;

    /** Refuses overlong text. */
    public Decision {
        opinion = opinion.strip();
        if (opinion.length() > LONGEST) {
            throw InvalidInput.of("/opinion", opinion, "text-too-long");
        }
        files = List.copyOf(files);
    }
}
