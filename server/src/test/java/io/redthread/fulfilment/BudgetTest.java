package io.redthread.fulfilment;

import static io.redthread.fulfilment.World.line;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.platform.database.Statements;
import io.redthread.support.Least;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A wave of hundreds costs as many statements as one of ten, and no more than these. */
class BudgetTest extends FulfilmentTest {

    /** Ids and numbers come a thousand or two hundred at a time, so more rows may need a block more of each. */
    private static final int ID_BLOCKS = 4;

    @Test
    void a_wave_costs_the_same_number_of_statements_whatever_its_size() {
        cost(1);
        var small = Least.of(() -> cost(10), comparing(Cost::all));
        var large = Least.of(() -> cost(400), comparing(Cost::all));

        assertThat(large.all()).isBetween(small.all(), small.all() + ID_BLOCKS);
        assertThat(large.build()).isLessThanOrEqualTo(15);
        assertThat(large.pick()).isLessThanOrEqualTo(6);
        assertThat(large.pack()).isLessThanOrEqualTo(16);
        assertThat(large.dispatch()).isLessThanOrEqualTo(30);
    }

    @Test
    void confirming_everything_costs_the_same_number_of_statements_whatever_its_size() {
        fused(1);
        var small = Least.of(() -> fused(10));
        var large = Least.of(() -> fused(400));

        assertThat(large).isBetween(small, small + ID_BLOCKS).isLessThanOrEqualTo(48);
    }

    private record Cost(long build, long pick, long pack, long dispatch) {

        long all() {
            return build + pick + pack + dispatch;
        }
    }

    private Cost cost(int parcels) {
        var site = world.site();
        var one = site.stocked("A-01", parcels);
        var two = site.stocked("A-02", parcels);
        site.orders(parcels, line(one, 1), line(two, 1));
        var wave = new AtomicReference<WaveId>();
        var build = Statements.during(() -> wave.set(waves.build(BuildWave.any(site.id(), parcels))));
        waves.release(wave.get());
        return new Cost(
                build,
                Statements.during(
                        () -> assertThat(picking.confirmWave(wave.get())).isEqualTo(parcels)),
                Statements.during(
                        () -> assertThat(packing.confirmWave(wave.get())).isEqualTo(parcels)),
                Statements.during(
                        () -> assertThat(dispatches.confirmWave(wave.get())).isEqualTo(parcels)));
    }

    private long fused(int parcels) {
        var site = world.site();
        var one = site.stocked("A-01", parcels);
        var two = site.stocked("A-02", parcels);
        site.orders(parcels, line(one, 1), line(two, 1));
        return Statements.during(
                () -> assertThat(batches.confirmAll(site.id(), parcels)).isEqualTo(parcels));
    }
}
