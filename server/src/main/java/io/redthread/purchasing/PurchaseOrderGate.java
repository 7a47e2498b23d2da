package io.redthread.purchasing;

import io.redthread.identity.Access;
import io.redthread.identity.CurrentAccess;
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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The door for orders that are written and submitted in one call: callers that come at the same moment on the same account
 * share one transaction, so one commit and one set of statements serve all of them; each is answered after its order is on
 * the disk. One that is refused makes the others be tried again, one by one.
 */
@Component
public class PurchaseOrderGate implements SmartLifecycle {

    private static final int LARGEST = 64;
    private static final long LONGEST_WAIT = TimeUnit.MILLISECONDS.toNanos(4);
    private static final long PAUSE = TimeUnit.MICROSECONDS.toNanos(100);

    private final PurchaseOrders orders;
    private final Once once;
    private final Attempts attempts;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>(10_000);
    private volatile boolean running;

    PurchaseOrderGate(PurchaseOrders orders, Once once, Attempts attempts) {
        this.orders = orders;
        this.once = once;
        this.attempts = attempts;
    }

    /** Writes and submits one order; answers when that is committed. */
    public OrderReceipt submit(NewPurchaseOrder order, IdempotencyKey key) {
        var waiting = new Waiting(
                order, once.asked(key, order), Callers.current(), CurrentAccess.get(), new CompletableFuture<>());
        if (!running || !queue.offer(waiting)) {
            return together(List.of(waiting)).getFirst();
        }
        try {
            return waiting.answer().get(60, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("the order was not answered in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("purchase-order-gate").daemon().start(this::loop);
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
            } else if (next == null || !next.caller().equals(first.caller()) || !queue.remove(next)) {
                break;
            } else {
                batch.add(next);
            }
        }
        return batch;
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

    private List<OrderReceipt> together(List<Waiting> batch) {
        var first = batch.getFirst();
        try {
            return CurrentAccess.as(
                    first.access(), () -> Callers.as(first.caller(), () -> attempts.at(() -> answers(batch))));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<OrderReceipt> answers(List<Waiting> batch) {
        return once.answerAll(
                batch.stream().map(Waiting::asked).toList(),
                OrderReceipt.class,
                open -> orders.submit(
                        open.stream().map(index -> batch.get(index).order()).toList()));
    }

    private record Waiting(
            NewPurchaseOrder order,
            Once.Asked asked,
            Caller caller,
            Access access,
            CompletableFuture<OrderReceipt> answer) {}
}
