package io.redthread.platform.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The commands of one account that wait, in the order they came. */
final class Lane<C, R> {

    private static final int LARGEST = 64;
    private static final long LONGEST_WAIT = TimeUnit.MILLISECONDS.toNanos(4);
    private static final long PAUSE = TimeUnit.MICROSECONDS.toNanos(100);

    private final ConcurrentLinkedQueue<Waiting<C, R>> queue = new ConcurrentLinkedQueue<>();
    private int expected = 1;

    void add(Waiting<C, R> waiting) {
        queue.add(waiting);
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }

    /**
     * The next batch; empty when nobody comes any more. Whoever was answered with the last batch is likely to ask again in
     * a moment: as many as that are waited for, but no longer than a batch of few would cost.
     */
    List<Waiting<C, R>> gather() {
        var batch = new ArrayList<Waiting<C, R>>();
        var until = System.nanoTime() + LONGEST_WAIT;
        while (batch.size() < LARGEST) {
            var next = queue.poll();
            if (next != null) {
                batch.add(next);
            } else if (batch.size() < expected && System.nanoTime() < until) {
                LockSupport.parkNanos(PAUSE);
            } else {
                break;
            }
        }
        expected = Math.max(1, batch.size());
        return batch;
    }
}
