package io.redthread.approval;

import io.redthread.identity.PersonId;
import io.redthread.platform.database.Attempts;
import io.redthread.platform.files.FileId;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import java.util.List;
import org.springframework.stereotype.Service;

/** Acts at approvals as they come from outside: once each, and kept when somebody tries what he may not do. */
@Service
public class ApprovalCommands {

    private final Passing passing;
    private final Talk talk;
    private final Withdrawals withdrawals;
    private final RefusedAttempts attempts;
    private final Once once;
    private final Attempts again;

    ApprovalCommands(
            Passing passing, Talk talk, Withdrawals withdrawals, RefusedAttempts attempts, Once once, Attempts again) {
        this.passing = passing;
        this.talk = talk;
        this.withdrawals = withdrawals;
        this.attempts = attempts;
        this.once = once;
        this.again = again;
    }

    /**
     * What is asked, with the approval it is asked of, so that a key cannot be used for two.
     *
     * @param approval which
     * @param act what
     * @param request how
     */
    private record Asked(ApprovalId approval, String act, Object request) {}

    /** Gives one's seat to somebody else. */
    public void reassign(IdempotencyKey key, ApprovalId id, StepId step, PersonId to, String text) {
        attempts.keeping(id, step, ActKind.REASSIGNED, () -> {
            run(key, id, "reassign", List.of(step, to, text), () -> passing.reassign(id, step, to, text));
            return true;
        });
    }

    /** Adds approvers before or after one's own step. */
    public void add(IdempotencyKey key, ApprovalId id, StepId step, Passing.Added added) {
        attempts.keeping(id, step, added.before() ? ActKind.ADDED_BEFORE : ActKind.ADDED_AFTER, () -> {
            run(key, id, "add", List.of(step, added), () -> passing.add(id, step, added));
            return true;
        });
    }

    /** Takes an added step out again. */
    public void remove(IdempotencyKey key, ApprovalId id, StepId step) {
        run(key, id, "remove", step, () -> passing.remove(id, step));
    }

    /** Takes back what one raised. */
    public void withdraw(IdempotencyKey key, ApprovalId id, String reason) {
        run(key, id, "withdraw", reason, () -> withdrawals.withdraw(id, reason));
    }

    /** Asks people for an opinion. */
    public void consult(IdempotencyKey key, ApprovalId id, List<PersonId> persons, String question) {
        run(key, id, "consult", List.of(persons, question), () -> talk.consult(id, persons, question));
    }

    /** Gives the opinion asked for. */
    public void answer(IdempotencyKey key, ApprovalId id, String opinion, List<FileId> files) {
        run(key, id, "answer", List.of(opinion, files), () -> talk.answer(id, opinion, files));
    }

    /** Lets people follow along. */
    public void copy(IdempotencyKey key, ApprovalId id, List<PersonId> persons) {
        run(key, id, "copy", persons, () -> talk.copy(id, persons));
    }

    /** Says something, with @ to whom it is for. */
    public void comment(IdempotencyKey key, ApprovalId id, String text, List<PersonId> mentioned, List<FileId> files) {
        run(key, id, "comment", List.of(text, mentioned, files), () -> talk.comment(id, text, mentioned, files));
    }

    private void run(IdempotencyKey key, ApprovalId id, String act, Object request, Runnable work) {
        again.at(() -> {
            once.run(key, new Asked(id, act, request), work);
            return true;
        });
    }
}
