package io.redthread.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many keepers at one bin at once: it never holds more than it can, nor what may not lie together. */
class PutawayRaceTest extends InventoryTest {

    private static final int KEEPERS = 16;

    @Autowired
    private Stock stock;

    @Autowired
    private Putaway putaway;

    @Autowired
    private PutawayRules rules;

    @Autowired
    private Warehouses warehouses;

    @Autowired
    private StockDesk desk;

    @Test
    void a_bin_of_ten_takes_ten_pieces_of_different_goods() throws Exception {
        for (var round = 0; round < 5; round++) {
            var bin = bin(hangzhou.zone(), Optional.of(BigDecimal.TEN));
            var goods = goods(KEEPERS);

            var in = race(
                    keeper -> stock.post(List.of(StockFixture.movement(goods.get(keeper), Places.OPENING, bin, 1))));

            assertThat(in).isEqualTo(10);
            assertThat(desk.bins(null, null, bin)).hasSize(10);
        }
    }

    @Test
    void a_bin_of_one_item_takes_what_comes_first_and_nothing_else() throws Exception {
        var dock = warehouses.register(new NewZone(hangzhou.id(), "R", "收货", "Dock", ZoneKind.RECEIVING));
        var from = bin(dock, Optional.empty());
        rules.save(hangzhou.id(), 0, List.of(oneItem()));
        for (var round = 0; round < 5; round++) {
            var bin = bin(hangzhou.zone(), Optional.empty());
            var goods = goods(KEEPERS);
            goods.forEach(sku -> given.stocked(sku, from, 1));

            var in = race(
                    keeper -> putaway.put(new PutAway(from, goods.get(keeper), Optional.empty(), bin, BigDecimal.ONE)));

            assertThat(in).isEqualTo(1);
            assertThat(desk.bins(null, null, bin)).hasSize(1);
        }
    }

    private PutawayRule oneItem() {
        return new PutawayRule(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                hangzhou.zone(),
                Optional.empty(),
                Mixing.ONE_ITEM);
    }

    private LocationId bin(ZoneId zone, Optional<BigDecimal> capacity) {
        return warehouses
                .register(List.of(new NewBin(zone, "C-" + StockFixture.fresh(), 1, capacity)))
                .getFirst();
    }

    private List<Sku> goods(int count) {
        var skus = new ArrayList<Sku>();
        for (var i = 0; i < count; i++) {
            skus.add(new Sku("R" + StockFixture.fresh()));
        }
        given.known(skus);
        return skus;
    }

    private interface Work {
        void of(int keeper);
    }

    private static int race(Work work) throws Exception {
        var start = new CyclicBarrier(KEEPERS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Boolean>>();
            for (var i = 0; i < KEEPERS; i++) {
                var keeper = i;
                running.add(threads.submit((Callable<Boolean>) () -> {
                    start.await();
                    try {
                        work.of(keeper);
                        return true;
                    } catch (Refused refused) {
                        return false;
                    }
                }));
            }
            var done = 0;
            for (var one : running) {
                done += one.get() ? 1 : 0;
            }
            return done;
        }
    }
}
