package io.redthread.approval;

import io.redthread.approval.store.ApprovalStore;
import io.redthread.platform.database.Transactions;
import java.time.Clock;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Watches the time of waiting steps: reminds at half and at the end, gives late steps to superiors, alerts when nobody above is
 * left. What is due is a range of one index; rows another server has locked are left to it. A moment missed while the server
 * was down, or jumped over by the clock, is found at the next look.
 */
@Component
public class Deadlines {

    private static final int AT_ONCE = 200;

    private final ApprovalStore store;
    private final Lateness lateness;
    private final Transactions transactions;
    private final Clock clock;

    Deadlines(ApprovalStore store, Lateness lateness, Transactions transactions, Clock clock) {
        this.store = store;
        this.lateness = lateness;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT10S")
    void look() {
        while (sweep(clock.instant()) == AT_ONCE) {
            Thread.onSpinWait();
        }
    }

    /** Does what is due at that moment, 200 approvals at most; answers how many it met. */
    public int sweep(Instant now) {
        return transactions.in(() -> {
            var ids = store.ringing(now, AT_ONCE);
            if (ids.isEmpty()) {
                return 0;
            }
            var before = store.lockedIfFree(ids);
            lateness.follow(before, now);
            return before.size();
        });
    }
}
