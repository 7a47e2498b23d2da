package io.redthread.inventory;

import static io.redthread.inventory.StockFixture.line;
import static io.redthread.inventory.StockFixture.wants;
import static io.redthread.kernel.Quantity.pcs;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReplenishmentsTest extends InventoryTest {

    private static final int KEEPERS = 12;

    @Autowired
    private Replenishments replenishments;

    @Autowired
    private Warehouses warehouses;

    @Autowired
    private StockVerification verification;

    private LocationId bulk = new LocationId(0);
    private Sku cup = new Sku("-");

    @BeforeEach
    void cupsInBulk() {
        var storage = warehouses.register(new NewZone(hangzhou.id(), "S", "存储区", "Storage", ZoneKind.STORAGE));
        bulk = given.bin(storage, 1);
        cup = given.stocked(given.goods(), bulk, 100);
        replenishments.set(new PickBin(hangzhou.bin(), cup, BigDecimal.valueOf(5), BigDecimal.valueOf(20)));
    }

    @Test
    void asks_for_what_is_missing_up_to_the_bound_and_says_where_it_lies() {
        given.stocked(cup, hangzhou.bin(), 4);

        var task = tasks().getFirst();

        assertThat(task.wanted()).isEqualTo(pcs(16));
        assertThat(task.from().orElseThrow().bin()).isEqualTo(bulk);
        assertThat(task.ordered()).isEqualTo(pcs(0));
    }

    @Test
    void asks_for_nothing_while_enough_lies_there_and_no_order_waits_for_more() {
        given.stocked(cup, hangzhou.bin(), 6);
        assertThat(tasks()).isEmpty();

        given.reserve(wants(List.of(hangzhou.id()), false, line(1, cup, 9)));

        assertThat(tasks().getFirst().ordered()).isEqualTo(pcs(3));
        assertThat(tasks().getFirst().wanted()).isEqualTo(pcs(14));
    }

    @Test
    void is_filled_up_to_the_bound_and_not_beyond() {
        replenishments.fill(bring(20));

        assertThat(refusedBy(() -> replenishments.fill(bring(1)))).isInstanceOf(ReplenishmentRefusal.PickBinFull.class);
        assertThat(tasks()).isEmpty();
        assertThat(given.at(cup, hangzhou.id()).onHand()).isEqualTo(pcs(100));
    }

    @Test
    void a_bin_without_bounds_is_not_filled_up() {
        var other = given.bin(hangzhou.zone(), 2);

        assertThat(refusedBy(
                        () -> replenishments.fill(new Replenish(bulk, cup, Optional.empty(), other, BigDecimal.ONE))))
                .isInstanceOf(ReplenishmentRefusal.NotPickBin.class);
    }

    @Test
    void twelve_who_bring_at_once_fill_it_exactly() throws Exception {
        var start = new CyclicBarrier(KEEPERS);
        var brought = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Boolean>>();
            for (var i = 0; i < KEEPERS; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    try {
                        replenishments.fill(bring(5));
                        return true;
                    } catch (Refused full) {
                        return false;
                    }
                }));
            }
            for (var one : running) {
                brought += one.get() ? 1 : 0;
            }
        }

        assertThat(brought).isEqualTo(4);
        assertThat(tasks()).isEmpty();
        assertThat(verification.verify().clean()).isTrue();
    }

    @Test
    void is_done_by_keepers_and_set_by_who_may() {
        var bounds = Map.of("bin", text(hangzhou.bin()), "sku", cup.code(), "least", "2", "most", "9");
        var fill = Map.of("from", text(bulk), "sku", cup.code(), "into", text(hangzhou.bin()), "quantity", "3");
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        var admin = signedInAs(ShippedRole.ADMINISTRATOR);

        keeper.put("/api/inventory/pick-bins", bounds).isProblem(403, "identity/permission-missing");
        admin.put("/api/inventory/pick-bins", bounds).is(204);
        admin.put("/api/inventory/pick-bins", Map.of("bin", text(bulk), "sku", cup.code(), "least", "2", "most", "9"))
                .is(422);
        signedInAs(ShippedRole.CUSTOMER_SERVICE)
                .post("/api/inventory/replenishments", fill)
                .isProblem(403, "identity/permission-missing");
        keeper.post("/api/inventory/replenishments", fill).is(204);
        assertThat(keeper.get("/api/inventory/pick-bins?q=" + cup).is(200).text("/items/0/held"))
                .startsWith("3");
    }

    private List<Replenishment> tasks() {
        return replenishments.tasks(hangzhou.id());
    }

    private Replenish bring(long amount) {
        return new Replenish(bulk, cup, Optional.empty(), hangzhou.bin(), BigDecimal.valueOf(amount));
    }

    private static String text(LocationId id) {
        return Long.toString(id.value());
    }
}
