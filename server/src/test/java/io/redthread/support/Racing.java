package io.redthread.support;

import io.redthread.kernel.Refused;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Threads that try the same at the same moment. */
public final class Racing {

    private Racing() {}

    /** Lets so many threads try at once, each given its number; answers how many were not refused. */
    public static int racing(int threads, IntConsumer attempt) {
        var start = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var futures = new ArrayList<Future<Boolean>>();
            for (var i = 0; i < threads; i++) {
                var index = i;
                futures.add(pool.submit(() -> {
                    start.await();
                    try {
                        attempt.accept(index);
                        return true;
                    } catch (Refused refused) {
                        return false;
                    }
                }));
            }
            start.countDown();
            var done = 0;
            for (var future : futures) {
                done += future.get() ? 1 : 0;
            }
            return done;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
