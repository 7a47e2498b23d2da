package io.redthread.approval;

import io.redthread.identity.PersonId;
import io.redthread.platform.files.FileId;
import java.util.List;
import java.util.Optional;

/**
 * Something done to an approval, to be written down; who did it, from where, is the current caller.
 *
 * @param approval to which
 * @param step at which step
 * @param kind what
 * @param targets whom it concerns besides
 * @param reason code of a reason; empty where none
 * @param opinion what was written; empty where nothing
 * @param files files that go with it
 * @param seconds how long the step had been somebody's turn; absent where that says nothing
 */
public record NewAct(
        ApprovalId approval,
        Optional<StepId> step,
        ActKind kind,
        List<PersonId> targets,
        String reason,
        String opinion,
        List<FileId> files,
        Optional<Integer> seconds) {

    /** An act without more to say. */
    public static NewAct of(ApprovalId approval, ActKind kind) {
        return new NewAct(approval, Optional.empty(), kind, List.of(), "", "", List.of(), Optional.empty());
    }

    /** An act at a step that concerns others. */
    public static NewAct at(ApprovalId approval, StepId step, ActKind kind, List<PersonId> targets, String text) {
        return new NewAct(approval, Optional.of(step), kind, targets, "", text, List.of(), Optional.empty());
    }
}
