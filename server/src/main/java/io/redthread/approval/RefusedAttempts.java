package io.redthread.approval;

import io.redthread.approval.store.ActStore;
import io.redthread.approval.store.ApprovalStore;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Keeps what people tried and may not do, in a transaction of its own: the refused one was rolled back. */
@Component
class RefusedAttempts {

    private final ApprovalStore store;
    private final ActStore acts;
    private final Actors actors;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;

    RefusedAttempts(
            ApprovalStore store,
            ActStore acts,
            Actors actors,
            Journal journal,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.acts = acts;
        this.actors = actors;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Does the work; keeps the attempt when it was refused for lack of right. */
    <T> T keeping(ApprovalId approval, StepId step, ActKind act, Supplier<T> work) {
        try {
            return work.get();
        } catch (Refused refused) {
            if (refused.refusal() instanceof ApprovalRefusal refusal && refusal.kept()) {
                transactions.in(() -> {
                    keep(approval, step, act, refusal);
                    return true;
                });
            }
            throw refused;
        }
    }

    /** Keeps one in the current transaction. */
    void keep(ApprovalId approval, StepId step, ActKind act, ApprovalRefusal refusal) {
        store.byIds(List.of(approval)).forEach(it -> {
            var subject = it.subject();
            var caller = Callers.current();
            acts.refused(List.of(new ActStore.Attempted(
                    approval,
                    step,
                    act,
                    clock.instant(),
                    actors.current().self(),
                    caller.username(),
                    actors.current().onBehalfOf(),
                    refusal.name(),
                    subject.counting(),
                    caller.address(),
                    caller.device())));
            journal.record(new Act(
                    "approval-refused",
                    subject.document(),
                    subject.number(),
                    null,
                    Map.of("tried", act, "refusal", refusal.name(), "amount", subject.counting(), "step", step),
                    subject.rules() + " v" + subject.rulesVersion()));
        });
    }

    /** The document's number; empty where there is no such approval. */
    String number(ApprovalId approval) {
        return store.byIds(List.of(approval)).stream()
                .map(it -> it.subject().number())
                .findFirst()
                .orElse("");
    }
}
