package io.redthread.outside;

import static io.redthread.outside.ReportKind.CANCELLED;
import static io.redthread.outside.ReportKind.DISPATCHED;
import static io.redthread.outside.ReportKind.PACKED;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.kernel.Refused;
import io.redthread.sales.OrderStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;

/** Of several who report at once exactly one has an effect. */
class OutsideRaceTest extends OutsideTest {

    @RepeatedTest(3)
    void of_a_cancel_and_a_dispatch_exactly_one_wins_and_the_books_hold() throws Exception {
        var run = run();
        var sku = world.stocked(run.site(), 10);
        var order = world.order(sku, 3);
        var id = told(run, order);
        report(run, id, PACKED);
        var stop = instructions.stop(id, AfterStop.CANCEL, "customer");

        var won = racing(List.of(() -> report(run, stop, CANCELLED), () -> report(run, id, DISPATCHED)));

        assertThat(won).isEqualTo(1);
        var cancelled = orders.get(order).status() == OrderStatus.CANCELLED;
        assertThat(onHand(run, sku)).isEqualTo(cancelled ? 10 : 7);
        assertThat(reserved(run, sku)).isZero();
        assertThat(verification.verify().clean()).isTrue();
    }

    @RepeatedTest(3)
    void the_same_report_from_many_threads_has_one_effect() throws Exception {
        var run = run();
        var sku = world.stocked(run.site(), 10);
        var id = told(run, world.order(sku, 3));
        report(run, id, PACKED);
        var left = said(DISPATCHED);
        var calls = new ArrayList<Callable<Exchange.Receipt>>();
        for (var i = 0; i < 8; i++) {
            calls.add(() -> report(run, id, left));
        }

        assertThat(racing(calls)).isEqualTo(8);

        assertThat(onHand(run, sku)).isEqualTo(7);
        assertThat(instructions.reports(id)).hasSize(2);
    }

    private static int racing(List<? extends Callable<?>> calls) throws Exception {
        var start = new CountDownLatch(1);
        var done = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = new ArrayList<Future<Boolean>>();
            for (var call : calls) {
                futures.add(threads.submit(() -> {
                    start.await();
                    try {
                        call.call();
                        return true;
                    } catch (Refused refused) {
                        return false;
                    }
                }));
            }
            start.countDown();
            for (var future : futures) {
                done += future.get() ? 1 : 0;
            }
        }
        return done;
    }
}
