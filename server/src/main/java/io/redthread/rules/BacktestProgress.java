package io.redthread.rules;

import io.redthread.platform.database.Transactions;
import io.redthread.rules.Backtest.Changed;
import io.redthread.rules.store.BacktestStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes down how far a back-test is, every few thousand documents, and hears whether somebody asked to stop. */
final class BacktestProgress {

    private static final int PACE = 10_000;
    private static final int MOST_CHANGES = 20_000;
    private static final int PAGE = 1_000;

    private final BacktestStore store;
    private final Transactions transactions;
    private final Clock clock;
    private final BacktestId id;
    private final String claim;
    private final List<Changed> waiting = new ArrayList<>();
    private long total;

    BacktestProgress(BacktestStore store, Transactions transactions, Clock clock, BacktestId id, String claim) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
        this.id = id;
        this.claim = claim;
    }

    /** Tells that the back-test is to go no further. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    void begin(long documents) {
        total = documents;
        tell(0);
    }

    void changed(Changed it) {
        if (it.seq() <= MOST_CHANGES) {
            waiting.add(it);
            if (waiting.size() == PAGE) {
                keep();
            }
        }
    }

    void done(long judged) {
        if (judged % PACE == 0) {
            tell(judged);
        }
    }

    void finish(BacktestState state, Optional<Backtest.Result> result) {
        keep();
        transactions.separately(() -> {
            store.finish(id, claim, state, result, clock.instant());
            return true;
        });
    }

    private void keep() {
        if (!waiting.isEmpty()) {
            var page = List.copyOf(waiting);
            waiting.clear();
            transactions.separately(() -> {
                store.keep(id, page);
                return true;
            });
        }
    }

    private void tell(long judged) {
        var asked = transactions.separately(() -> store.progress(id, claim, judged, total, clock.instant()));
        if (asked.orElse(false)) {
            finish(BacktestState.CANCELLED, Optional.empty());
        }
        if (asked.orElse(true)) {
            throw new Stopped();
        }
    }
}
