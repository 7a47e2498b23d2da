package io.redthread.approval;

import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How many requests can be raised: one a transaction by 16 writers, and gathered as a gate would. Prints the rates. */
@Tag("slow")
class SubmissionBench extends ApprovalTest {

    private static final int WRITERS = 16;
    private static final int SECONDS = Integer.getInteger("seconds", 10);

    @Test
    void raising() throws Exception {
        gathered(64);
        singly();
        gathered(16);
        gathered(64);
    }

    private void singly() throws Exception {
        var done = new AtomicLong();
        var until = System.nanoTime() + SECONDS * 1_000_000_000L;
        try (var pool = Executors.newFixedThreadPool(WRITERS)) {
            for (var i = 0; i < WRITERS; i++) {
                pool.submit(() -> {
                    while (System.nanoTime() < until) {
                        var order = order("30000.00");
                        transactions.in(() -> approvals.submit(order));
                        done.incrementAndGet();
                    }
                });
            }
        }
        System.out.printf("one a transaction, %d writers: %,d a second%n", WRITERS, done.get() / SECONDS);
    }

    private void gathered(int size) {
        var done = 0L;
        var until = System.nanoTime() + SECONDS * 1_000_000_000L;
        while (System.nanoTime() < until) {
            var orders =
                    IntStream.range(0, size).mapToObj(i -> order("30000.00")).toList();
            transactions.in(() -> approvals.submitAll(orders));
            done += size;
        }
        System.out.printf("%d a transaction, one writer: %,d a second%n", size, done / SECONDS);
    }
}
