package io.redthread.fulfilment;

import static io.redthread.fulfilment.World.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.process.Engine;
import io.redthread.support.Plans;
import io.redthread.support.Plans.Plan;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The statements of intake, pipeline and warehouse reach their rows through indexes, however many orders there have been:
 * none reads a table of the orders' history from end to end, none reads a batch again for each of its rows.
 */
class BatchPlansTest extends FulfilmentTest {

    private static final int PARCELS = 300;
    private static final Set<String> GROWING = Set.of(
            "sales_order",
            "order_state",
            "sales_order_line",
            "allocation",
            "process_case",
            "node_fact",
            "parcel",
            "pick_line",
            "wave",
            "stock",
            "bin_stock",
            "stock_entry",
            "reservation",
            "pin");

    @Autowired
    private DSLContext sql;

    @Autowired
    private Engine engine;

    @Autowired
    private PlatformTransactionManager manager;

    @Test
    void orders_come_in_and_pass_the_automatic_nodes_by_index() {
        planned(() -> {
            var site = world.site();
            var one = site.stocked("A-01", PARCELS);
            return Plans.during(() -> {
                site.orders(PARCELS, line(one, 1));
                engine.drain();
            });
        });
    }

    @Test
    void a_wave_is_built_picked_packed_and_dispatched_by_index() {
        planned(() -> {
            var site = filled();
            var wave = new AtomicReference<WaveId>();
            return Plans.during(() -> {
                wave.set(waves.build(BuildWave.any(site.id(), PARCELS)));
                waves.release(wave.get());
                assertThat(picking.confirmWave(wave.get())).isEqualTo(PARCELS);
                assertThat(packing.confirmWave(wave.get())).isEqualTo(PARCELS);
                assertThat(dispatches.confirmWave(wave.get())).isEqualTo(PARCELS);
            });
        });
    }

    @Test
    void everything_is_confirmed_in_one_go_by_index() {
        planned(() -> {
            var site = filled();
            return Plans.during(
                    () -> assertThat(batches.confirmAll(site.id(), PARCELS)).isEqualTo(PARCELS));
        });
    }

    private World.Site filled() {
        var site = world.site();
        site.orders(PARCELS, line(site.stocked("A-01", PARCELS), 1), line(site.stocked("A-02", PARCELS), 1));
        return site;
    }

    /** Works on tables with a long history behind them; nothing of it is kept. */
    private void planned(Supplier<List<Plan>> work) {
        new TransactionTemplate(manager).executeWithoutResult(status -> {
            status.setRollbackOnly();
            new LongHistory(sql).write();
            var plans = work.get();
            assertThat(plans).hasSizeGreaterThan(10);
            assertThat(plans).allSatisfy(plan -> {
                assertThat(plan.scanned()).as(plan.sql()).doesNotContainAnyElementsOf(GROWING);
                assertThat(plan.readsAgainAndAgain()).as(plan.sql()).isFalse();
            });
        });
    }
}
