package io.redthread.sales;

import io.redthread.platform.database.Outage;
import io.redthread.platform.database.Transactions;
import io.redthread.process.CaseId;
import io.redthread.process.CaseState;
import io.redthread.process.Cases;
import io.redthread.process.NodeCode;
import io.redthread.sales.store.MergeStore;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets merged orders go on when the order they follow has left (合单随行). */
@Component
class FollowerRounds {

    private static final Logger LOG = LoggerFactory.getLogger(FollowerRounds.class);
    private static final int AT_ONCE = 500;

    private final MergeStore merges;
    private final Cases cases;
    private final Transactions transactions;
    private final Clock clock;

    FollowerRounds(MergeStore merges, Cases cases, Transactions transactions, Clock clock) {
        this.merges = merges;
        this.cases = cases;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Lets those go on whose lead has left; answers how many. Those that somebody else has in hand are left to him. */
    int release() {
        return transactions.in(() -> {
            var wanted = merges.toRelease(AT_ONCE).stream()
                    .map(it -> new CaseId(it.value()))
                    .toList();
            var free = wanted.isEmpty()
                    ? List.<CaseId>of()
                    : cases.freeAt(NodeCode.ALLOCATION, wanted).stream()
                            .map(it -> it.id())
                            .toList();
            if (!free.isEmpty()) {
                cases.retry(free, EnumSet.of(CaseState.WAITING));
                merges.released(free.stream().map(it -> new OrderId(it.value())).toList(), clock.instant());
            }
            return free.size();
        });
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 3_000)
    void round() {
        try {
            release();
        } catch (RuntimeException e) {
            if (!Outage.is(e)) {
                throw e;
            }
            LOG.warn("cannot look after merged orders now: {}", e.getMessage());
        }
    }
}
