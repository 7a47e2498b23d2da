package io.redthread.notification;

import io.redthread.insight.TurnArrivals;
import io.redthread.insight.TurnArrivals.Arrival;
import io.redthread.insight.TurnArrivals.Way;
import io.redthread.platform.database.Outage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Notes when messages about somebody's turn came to him (送达回执), for the reports on hand-over times. What is noted waits a
 * moment and is written for all at once, so that neither a submission nor a page pays for it; a server that dies loses the
 * last half second.
 */
@Component
class Receipts implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Receipts.class);
    private static final int AT_ONCE = 2_000;

    private final Queue<Arrival> waiting = new ConcurrentLinkedQueue<>();
    private final TurnArrivals arrivals;
    private final Clock clock;
    private volatile boolean running;

    Receipts(TurnArrivals arrivals, Clock clock) {
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** Messages of these causes lie in inboxes as soon as the transaction is through, and not before. */
    void inInboxAfterCommit(Collection<String> causes) {
        var turns = causes.stream().map(Turn::of).flatMap(Optional::stream).toList();
        if (turns.isEmpty()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                turns.forEach(it -> came(it, Way.INBOX));
            }
        });
    }

    /** A message of that cause has just come. */
    void came(String cause, Way way) {
        Turn.of(cause).ifPresent(turn -> came(turn, way));
    }

    /** It has just come to somebody whose turn it is. */
    void came(Turn turn, Way way) {
        waiting.add(new Arrival(turn.approval(), turn.step(), way, clock.instant()));
    }

    /** Writes what was noted. */
    @Scheduled(fixedDelayString = "PT0.5S")
    synchronized void write() {
        var some = new ArrayList<Arrival>();
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            some.add(next);
            if (some.size() == AT_ONCE) {
                write(List.copyOf(some));
                some.clear();
            }
        }
        write(some);
    }

    private void write(List<Arrival> some) {
        try {
            arrivals.note(some);
        } catch (RuntimeException e) {
            if (!Outage.is(e)) {
                throw e;
            }
            LOG.warn("{} arrivals wait for the database: {}", some.size(), e.getMessage());
            waiting.addAll(some);
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** What came in the last half second is written before the database goes. */
    @Override
    public void stop() {
        running = false;
        write();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
