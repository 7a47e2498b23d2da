package io.redthread.approval;

import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refusal;
import io.redthread.kernel.Refused;
import io.redthread.platform.database.Attempts;
import io.redthread.platform.database.Transactions;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.problems.Problems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;

/**
 * Takes decisions, once each however often they are sent (审批). Of several at the same moment the first stands; what somebody
 * may not do is refused and kept.
 */
@Service
public class Decisions {

    private static final int MOST = 200;

    private final Deciding deciding;
    private final RefusedAttempts attempts;
    private final Once once;
    private final Attempts again;
    private final Transactions transactions;
    private final Problems problems;

    Decisions(
            Deciding deciding,
            RefusedAttempts attempts,
            Once once,
            Attempts again,
            Transactions transactions,
            Problems problems) {
        this.deciding = deciding;
        this.attempts = attempts;
        this.once = once;
        this.again = again;
        this.transactions = transactions;
        this.problems = problems;
    }

    /** Takes one decision; answers when it is committed. */
    public Taken decide(IdempotencyKey key, Decision decision) {
        return attempts.keeping(
                decision.approval(),
                decision.step(),
                decision.verdict().act(),
                () -> again.at(() -> once.answer(key, decision, Taken.class, () -> deciding.decide(decision))));
    }

    /** Takes up to 200 decisions in one transaction; those that cannot be taken are named and the others stand. */
    public BatchTaken decideAll(IdempotencyKey key, List<Decision> decisions) {
        if (decisions.isEmpty() || decisions.size() > MOST) {
            throw InvalidInput.of("/decisions", decisions.size(), "approvals-chosen");
        }
        return again.at(() -> once.answer(key, decisions, BatchTaken.class, () -> all(decisions)));
    }

    private BatchTaken all(List<Decision> decisions) {
        var taken = new ArrayList<Taken>();
        var left = new ArrayList<BatchTaken.Left>();
        // In the order of ids, so that two batches never wait for each other.
        var ordered = decisions.stream()
                .sorted(Comparator.comparingLong(it -> it.approval().value()))
                .toList();
        for (var decision : ordered) {
            try {
                taken.add(transactions.nested(() -> deciding.decide(decision)));
            } catch (Refused refused) {
                if (refused.refusal() instanceof ApprovalRefusal refusal && refusal.kept()) {
                    attempts.keep(
                            decision.approval(),
                            decision.step(),
                            decision.verdict().act(),
                            refusal);
                }
                left.add(left(decision, refused));
            }
        }
        return new BatchTaken(taken, left);
    }

    private BatchTaken.Left left(Decision decision, Refused refused) {
        var refusal = refused.refusal();
        return new BatchTaken.Left(
                decision.approval(),
                attempts.number(decision.approval()),
                refusal.module() + "/" + refusal.name(),
                words(refusal, Locale.CHINESE),
                words(refusal, Locale.ENGLISH));
    }

    private String words(Refusal refusal, Locale locale) {
        var problem = problems.of(refusal, "", locale);
        return problem.errors().isEmpty()
                ? problem.title()
                : problem.errors().getFirst().detail();
    }
}
