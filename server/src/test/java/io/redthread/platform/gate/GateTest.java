package io.redthread.platform.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Caller;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.Attempts;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class GateTest extends RedthreadTest {

    @Autowired
    private Once once;

    @Autowired
    private Attempts attempts;

    private Door door;

    @BeforeEach
    void given_a_door() {
        door = new Door(once, attempts);
    }

    @Test
    void those_who_wait_behind_somebody_share_the_next_transaction() throws Exception {
        try (var pool = Executors.newFixedThreadPool(9)) {
            var first = pool.submit(() -> door.pass("anna", "hold"));
            door.held.await();
            var others = IntStream.range(0, 8)
                    .mapToObj(i -> pool.submit(() -> door.pass("anna", "n" + i)))
                    .toList();
            door.queued(9);
            door.release.countDown();

            assertThat(all(others)).containsExactlyInAnyOrderElementsOf(door.batches.get(1));
            assertThat(first.get()).isEqualTo("anna did hold");
        }
    }

    @Test
    void one_account_does_not_wait_for_another() throws Exception {
        try (var pool = Executors.newFixedThreadPool(2)) {
            var slow = pool.submit(() -> door.pass("anna", "hold"));
            door.held.await();

            assertThat(door.pass("bert", "quick")).isEqualTo("bert did quick");
            door.release.countDown();
            assertThat(slow.get()).isEqualTo("anna did hold");
        }
    }

    @Test
    void who_is_refused_spoils_it_for_nobody_else() throws Exception {
        try (var pool = Executors.newFixedThreadPool(3)) {
            pool.submit(() -> door.pass("anna", "hold"));
            door.held.await();
            var bad = pool.submit(() -> door.pass("anna", "bad"));
            var good = pool.submit(() -> door.pass("anna", "good"));
            door.queued(3);
            door.release.countDown();

            assertThat(good.get()).isEqualTo("anna did good");
            assertThatThrownBy(bad::get).hasCauseInstanceOf(Refused.class);
        }
    }

    private static List<String> all(List<Future<String>> waiting) throws Exception {
        var answers = new ArrayList<String>();
        for (var one : waiting) {
            answers.add(one.get());
        }
        return answers;
    }

    private static final class Door extends Gate<String, String> {

        private final CountDownLatch held = new CountDownLatch(1);
        private final CountDownLatch release = new CountDownLatch(1);
        private final List<List<String>> batches = Collections.synchronizedList(new ArrayList<>());
        private final AtomicInteger come = new AtomicInteger();

        Door(Once once, Attempts attempts) {
            super(String.class, once, attempts, e -> false);
        }

        String pass(String who, String what) {
            come.incrementAndGet();
            var caller = new Caller(null, who, who, "buyer", null, "local", "test");
            return Callers.<String, RuntimeException>as(
                    caller, () -> through(what, new IdempotencyKey(TradingWorld.fresh("door"))));
        }

        /** Until so many have come as far as the lane. */
        void queued(int count) throws InterruptedException {
            while (come.get() < count) {
                Thread.sleep(1);
            }
            Thread.sleep(50);
        }

        @Override
        protected List<String> together(List<String> commands) {
            if (commands.contains("hold")) {
                held.countDown();
                try {
                    release.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            if (commands.contains("bad")) {
                throw new Refused(new InvalidInput(List.of()));
            }
            var done = commands.stream()
                    .map(it -> Callers.current().username() + " did " + it)
                    .toList();
            batches.add(done);
            return done;
        }
    }
}
