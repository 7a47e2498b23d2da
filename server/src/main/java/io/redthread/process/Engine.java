package io.redthread.process;

import io.redthread.platform.RedthreadSettings;
import io.redthread.platform.database.Attempts;
import io.redthread.platform.database.Bell;
import io.redthread.platform.database.Outage;
import io.redthread.platform.database.Transactions;
import io.redthread.process.store.CaseStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Moves ready cases in micro-batches: takes what nobody else has, passes all consecutive automatic nodes in one
 * transaction. New work wakes it at once, here directly and in other processes by a bell; a short poll finds what else
 * there is. A batch that fails is halved until the culprit stands alone; that one becomes a system exception.
 */
@Component
public class Engine implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    private final CaseStore store;
    private final CaseFlow flow;
    private final Transactions transactions;
    private final Attempts attempts;
    private final Bell bell;
    private final Clock clock;
    private final RedthreadSettings.Pipeline settings;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;

    Engine(
            CaseStore store,
            CaseFlow flow,
            Transactions transactions,
            Attempts attempts,
            Bell bell,
            Clock clock,
            RedthreadSettings settings) {
        this.store = store;
        this.flow = flow;
        this.transactions = transactions;
        this.attempts = attempts;
        this.bell = bell;
        this.clock = clock;
        this.settings = settings.pipeline();
        bell.onRing(work::release);
    }

    /** Moves ready cases until none is left; answers how many it moved. For tests, imports and benchmarks. */
    public long drain() {
        var moved = 0L;
        for (var batch = moveBatch(); batch > 0; batch = moveBatch()) {
            moved += batch;
        }
        return moved;
    }

    void wakeAfterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    wakeAll();
                }
            });
        } else {
            wakeAll();
        }
    }

    private void wakeAll() {
        work.release();
        bell.ring();
    }

    @Override
    public void start() {
        running = true;
        if (settings.enabled()) {
            for (var i = 1; i <= settings.workers(); i++) {
                Thread.ofPlatform().name("pipeline-" + i).daemon().start(this::loop);
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        work.release(settings.workers());
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void loop() {
        while (running) {
            try {
                if (moveBatch() == 0) {
                    var woken = work.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
                    if (woken) {
                        work.drainPermits();
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                if (isPassing(e)) {
                    LOG.warn("pipeline pauses: {}", e.getMessage());
                } else {
                    LOG.error("pipeline pauses", e);
                }
                pause();
            }
        }
    }

    private int moveBatch() {
        List<CaseId> met = new ArrayList<>();
        try {
            return attempts.at(() -> {
                met.clear();
                var cases = store.takeReady(settings.batchSize());
                cases.forEach(it -> met.add(it.id()));
                move(cases);
                return cases.size();
            });
        } catch (RuntimeException e) {
            if (met.isEmpty() || isPassing(e)) {
                throw e;
            }
            return isolate(met, e);
        }
    }

    private int isolate(List<CaseId> ids, RuntimeException failure) {
        if (ids.size() == 1) {
            LOG.error("case {} fails by itself and becomes a system exception", ids.getFirst(), failure);
            transactions.in(() -> {
                var cases = store.lock(ids);
                var broken = new Outcome.Fails(
                        "system", "系统处理失败:" + failure.getMessage(), "Processing failed: " + failure.getMessage());
                flow.park(new BatchRun(clock.instant(), "system", cases), Map.of(ids.getFirst(), broken));
                return true;
            });
            return 1;
        }
        return moveHalf(ids.subList(0, ids.size() / 2)) + moveHalf(ids.subList(ids.size() / 2, ids.size()));
    }

    private int moveHalf(List<CaseId> ids) {
        try {
            return transactions.in(() -> {
                var cases = store.lock(ids).stream()
                        .filter(it -> it.state() == CaseState.READY)
                        .toList();
                move(cases);
                return ids.size();
            });
        } catch (RuntimeException e) {
            if (isPassing(e)) {
                throw e;
            }
            return isolate(ids, e);
        }
    }

    /** Whether the cases have no part in the failure: they stay ready and are taken again. */
    private static boolean isPassing(RuntimeException e) {
        return e instanceof TransientDataAccessException || Outage.is(e);
    }

    private void move(List<CaseInHand> cases) {
        if (!cases.isEmpty()) {
            flow.move(new BatchRun(clock.instant(), "system", cases), Map.of());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
