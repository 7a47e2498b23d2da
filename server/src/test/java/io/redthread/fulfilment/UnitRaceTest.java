package io.redthread.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;

/** However many load, close and want the same parcel at once, it is on one unit, and a closed one stays as it is. */
class UnitRaceTest extends UnitTest {

    @RepeatedTest(3)
    void of_two_units_that_want_the_same_parcel_exactly_one_gets_it() {
        var site = world.site();
        var parcel = packed(site, 1).getFirst().id();
        var both = List.of(unit(site, UnitKind.CAGE), unit(site, UnitKind.CAGE));

        var done = racing(8, i -> units.load(both.get(i % 2), parcel.number()));

        assertThat(done).isEqualTo(1);
        assertThat(both.stream().mapToInt(it -> unitReads.row(it).parcels()).sum())
                .isEqualTo(1);
    }

    @RepeatedTest(3)
    void a_unit_closed_while_it_is_loaded_has_the_parcel_or_refuses_it() {
        var site = world.site();
        var all = waybills(packed(site, 2));
        var unit = unit(site, UnitKind.CAGE);
        units.load(unit, all.getFirst());

        var done = racing(2, i -> {
            if (i == 0) {
                units.close(unit);
            } else {
                units.load(unit, all.getLast());
            }
        });

        assertThat(unitReads.row(unit).parcels()).isEqualTo(done);
    }

    private interface Attempt {
        void run(int index);
    }

    private static int racing(int threads, Attempt attempt) {
        var start = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var futures = new ArrayList<Future<Boolean>>();
            for (var i = 0; i < threads; i++) {
                var index = i;
                futures.add(pool.submit(() -> {
                    start.await();
                    try {
                        attempt.run(index);
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
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
