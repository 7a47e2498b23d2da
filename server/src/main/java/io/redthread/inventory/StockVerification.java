package io.redthread.inventory;

import io.redthread.inventory.Findings.Checked;
import io.redthread.inventory.store.VerificationReads;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proves the balances: adds every movement, reservation and pin up again and compares, in one snapshot, while the
 * company works on.
 */
@Service
public class StockVerification {

    private final VerificationReads reads;
    private final Clock clock;

    StockVerification(VerificationReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /** Recomputes everything from the facts. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Findings verify() {
        var begun = clock.instant();
        var checks = new ArrayList<Checked>();
        for (var check : StockCheck.values()) {
            checks.add(reads.differences(check));
        }
        var first = checks.stream().map(Checked::examples).flatMap(List::stream).findFirst();
        var millis = begun.until(clock.instant(), java.time.temporal.ChronoUnit.MILLIS);
        return new Findings(
                begun, first.isEmpty(), reads.entries(), reads.balances(), millis, List.copyOf(checks), first);
    }
}
