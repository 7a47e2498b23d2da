package io.redthread.budget;

import io.redthread.budget.domain.Change;
import io.redthread.budget.domain.Commitments;
import io.redthread.budget.store.BalanceRows.Dated;
import io.redthread.kernel.DocumentRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What documents of the past did to budgets, in the order in which they did it; nothing is written before it is loaded. */
public final class PastLedger {

    private final Commitments commitments;
    private final List<Dated> dated = new ArrayList<>();

    PastLedger(Commitments commitments) {
        this.commitments = commitments;
    }

    /** A document was submitted then; held in place of what it held, or refused beyond the severe limit. */
    public CommitResult commit(BudgetAsk ask, Instant at, String by) {
        var result = commitments.commit(ask);
        keep(at, by);
        return result;
    }

    /** A document was rejected, returned, withdrawn or cancelled then. */
    public void release(DocumentRef document, String number, Instant at, String by) {
        commitments.release(document, number);
        keep(at, by);
    }

    /** What a document held was invoiced then. */
    public void consume(DocumentRef document, String number, Instant at, String by) {
        commitments.consume(document, number);
        keep(at, by);
    }

    /** A document's last submission never was. */
    public void forget(DocumentRef document) {
        commitments.release(document, "");
        var undone = commitments.drained();
        for (var i = dated.size() - 1; i >= 0 && !undone.isEmpty(); i--) {
            if (undoes(undone, dated.get(i).change())) {
                dated.remove(i);
            }
        }
    }

    List<Dated> dated() {
        return dated;
    }

    private void keep(Instant at, String by) {
        commitments.drained().forEach(change -> dated.add(new Dated(change, at, by)));
    }

    private static boolean undoes(List<Change> undone, Change change) {
        return undone.stream()
                .anyMatch(it -> it.document().equals(change.document())
                        && it.budget().equals(change.budget())
                        && it.committed().negate().compareTo(change.committed()) == 0);
    }
}
