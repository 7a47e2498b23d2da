package io.redthread.sales;

import io.redthread.platform.caller.Caller;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.Attempts;
import io.redthread.platform.database.Outage;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/**
 * The door for single orders: callers that come at the same moment share one transaction, so one commit and one set of
 * statements serve all of them. Each still gets its own answer, after its order is on the disk.
 */
@Component
public class OrderGate implements SmartLifecycle {

    private static final int LARGEST = 64;
    private static final long LONGEST_WAIT = TimeUnit.MILLISECONDS.toNanos(4);
    private static final long PAUSE = TimeUnit.MICROSECONDS.toNanos(100);

    private final OrderIntake intake;
    private final Once once;
    private final Attempts attempts;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>(10_000);
    private volatile boolean running;

    OrderGate(OrderIntake intake, Once once, Attempts attempts) {
        this.intake = intake;
        this.once = once;
        this.attempts = attempts;
    }

    /** Takes one order and moves it as far as it goes; answers when that is committed. */
    public IntakeResult accept(NewOrder order, IdempotencyKey key) {
        var waiting = new Waiting(order, once.asked(key, order), Callers.current(), new CompletableFuture<>());
        if (!running || !queue.offer(waiting)) {
            return alone(waiting);
        }
        try {
            return waiting.answer().get(60, TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(e.getCause());
        } catch (java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("the order was not answered in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("order-gate").daemon().start(this::loop);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void loop() {
        var expected = 1;
        while (running || !queue.isEmpty()) {
            try {
                var first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    var batch = gather(first, expected);
                    expected = batch.size();
                    serve(batch);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /**
     * Those who wait behind the first on the same account. Whoever was answered with the last batch is likely to ask again
     * in a moment: as many as that are waited for, but no longer than a batch of few would cost.
     */
    private List<Waiting> gather(Waiting first, int expected) throws InterruptedException {
        var batch = new ArrayList<Waiting>();
        batch.add(first);
        var until = System.nanoTime() + LONGEST_WAIT;
        while (batch.size() < LARGEST) {
            var next = queue.peek();
            if (next == null && batch.size() < expected && System.nanoTime() < until) {
                TimeUnit.NANOSECONDS.sleep(PAUSE);
            } else if (next == null || !sameAccount(first, next) || !queue.remove(next)) {
                break;
            } else {
                batch.add(next);
            }
        }
        return batch;
    }

    private static boolean sameAccount(Waiting one, Waiting other) {
        return one.caller().username().equals(other.caller().username());
    }

    private void serve(List<Waiting> batch) {
        try {
            var results = together(batch);
            for (var i = 0; i < batch.size(); i++) {
                batch.get(i).answer().complete(results.get(i));
            }
        } catch (RuntimeException e) {
            if (batch.size() > 1 && !Outage.is(e)) {
                batch.forEach(it -> serve(List.of(it)));
            } else {
                batch.forEach(it -> it.answer().completeExceptionally(e));
            }
        }
    }

    private IntakeResult alone(Waiting waiting) {
        return together(List.of(waiting)).getFirst();
    }

    private List<IntakeResult> together(List<Waiting> batch) {
        return Callers.as(batch.getFirst().caller(), () -> attempts.at(() -> answers(batch), OrderGate::worthAnother));
    }

    /** Two callers may bring the same order in the same moment: the second attempt finds it there. */
    private static boolean worthAnother(DataAccessException e) {
        return e instanceof TransientDataAccessException || e instanceof DuplicateKeyException;
    }

    private List<IntakeResult> answers(List<Waiting> batch) {
        return once.answerAll(
                batch.stream().map(Waiting::asked).toList(),
                IntakeResult.class,
                open -> intake.acceptAndMove(
                        open.stream().map(index -> batch.get(index).order()).toList()));
    }

    private record Waiting(NewOrder order, Once.Asked asked, Caller caller, CompletableFuture<IntakeResult> answer) {}
}
