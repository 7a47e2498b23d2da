package io.redthread.inventory;

import static io.redthread.inventory.AssemblyFixture.part;
import static io.redthread.inventory.AssemblyFixture.report;
import static io.redthread.kernel.Quantity.pcs;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.kernel.Refused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders, reports, sales and takings apart at once: the equation of stock holds, nothing is below nought or half done. */
class AssemblyRaceTest extends InventoryTest {

    private static final int HANDS = 24;

    @Autowired
    private AssemblyOrders orders;

    @Autowired
    private AssemblyReports reports;

    @Autowired
    private AssemblyDesk desk;

    @Autowired
    private StockVerification verification;

    @Test
    void the_last_components_go_to_orders_or_to_customers_but_never_to_both() throws Exception {
        var assembly = new AssemblyFixture(given);
        var cup = given.stocked(given.goods(), hangzhou.bin(), 30);
        var box = given.stocked(given.goods(), hangzhou.bin(), 30);
        var set = given.goods();
        assembly.recipe(set, cup, box);
        var drafts = new ArrayList<AssemblyOrderId>();
        for (var i = 0; i < HANDS / 2; i++) {
            drafts.add(assembly.order(AssemblyKind.ASSEMBLY, hangzhou, set, 1));
        }
        var turn = new AtomicInteger();

        race(() -> {
            var mine = turn.getAndIncrement();
            if (mine % 2 == 0) {
                orders.release(drafts.get(mine / 2));
                return 2;
            }
            var wants = StockFixture.wants(List.of(hangzhou.id()), false, StockFixture.line(1, cup, 2));
            return given.reserve(wants) instanceof Reserved ? 2 : 0;
        });

        assertThat(given.at(cup, hangzhou.id()).reserved()).isEqualTo(pcs(30));
        assertThat(given.at(cup, hangzhou.id()).available()).isEqualTo(pcs(0));
        assertThat(verification.verify().clean()).isTrue();
    }

    @Test
    void one_order_reported_by_many_makes_its_plan_and_no_piece_more() throws Exception {
        var assembly = new AssemblyFixture(given);
        var bin = hangzhou.bin();
        var cup = given.stocked(given.goods(), bin, 100);
        var box = given.stocked(given.goods(), bin, 100);
        var set = given.goods();
        assembly.recipe(set, cup, box);
        var id = assembly.released(AssemblyKind.ASSEMBLY, hangzhou, set, 10);

        var made = race(() -> {
            reports.report(id, report(1, bin, part(cup, bin, 2), part(box, bin, 1)));
            return 1;
        });

        assertThat(made).isEqualTo(10);
        assertThat(given.at(set, hangzhou.id()).onHand()).isEqualTo(pcs(10));
        assertThat(given.at(cup, hangzhou.id()).onHand()).isEqualTo(pcs(80));
        assertThat(given.at(box, hangzhou.id()).onHand()).isEqualTo(pcs(90));
        assertThat(desk.reports(id)).hasSize(10);
        assertThat(desk.of(id).state()).isEqualTo(AssemblyState.DONE);
        assertThat(verification.verify().clean()).isTrue();
    }

    @Test
    void putting_together_and_taking_apart_at_once_neither_deadlocks_nor_loses_a_piece() throws Exception {
        var assembly = new AssemblyFixture(given);
        var bin = hangzhou.bin();
        var cup = given.stocked(given.goods(), bin, 100);
        var box = given.stocked(given.goods(), bin, 100);
        var set = given.stocked(given.goods(), bin, 50);
        assembly.recipe(set, cup, box);
        var turn = new AtomicInteger();
        var together = new ArrayList<AssemblyOrderId>();
        var apart = new ArrayList<AssemblyOrderId>();
        for (var i = 0; i < HANDS / 2; i++) {
            together.add(assembly.released(AssemblyKind.ASSEMBLY, hangzhou, set, 2));
            apart.add(assembly.released(AssemblyKind.DISASSEMBLY, hangzhou, set, 2));
        }

        var done = race(() -> {
            var mine = turn.getAndIncrement();
            var all = mine % 2 == 0 ? together : apart;
            reports.report(all.get(mine / 2), report(2, bin, part(box, bin, 2), part(cup, bin, 4)));
            return 1;
        });

        assertThat(done).isEqualTo(HANDS);
        assertThat(given.at(set, hangzhou.id()).onHand()).isEqualTo(pcs(50));
        assertThat(given.at(cup, hangzhou.id()).onHand()).isEqualTo(pcs(100));
        assertThat(given.at(box, hangzhou.id()).reserved().amount()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(verification.verify().clean()).isTrue();
    }

    private static int race(Callable<Integer> work) throws Exception {
        var start = new CyclicBarrier(HANDS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Integer>>();
            for (var i = 0; i < HANDS; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    try {
                        return work.call();
                    } catch (Refused refused) {
                        return 0;
                    }
                }));
            }
            var sum = 0;
            for (var one : running) {
                sum += one.get();
            }
            return sum;
        }
    }
}
