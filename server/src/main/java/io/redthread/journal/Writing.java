package io.redthread.journal;

import io.redthread.platform.database.Transactions;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * What it takes to write something down outside of anybody's transaction.
 *
 * @param journal the journal
 * @param transactions for a transaction of its own
 * @param clock the time
 */
@Component
record Writing(Journal journal, Transactions transactions, Clock clock) {

    Instant now() {
        return clock.instant();
    }

    void separately(Runnable work) {
        transactions.separately(() -> {
            work.run();
            return true;
        });
    }
}
