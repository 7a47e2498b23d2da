package io.redthread.fulfilment;

import static io.redthread.fulfilment.World.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.inventory.AvailableAt;
import io.redthread.inventory.StockVerification;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.process.Engine;
import io.redthread.sales.ContentChanges;
import io.redthread.sales.HandSplits;
import io.redthread.sales.HandSplits.Apart;
import io.redthread.sales.OrderBegun;
import io.redthread.sales.OrderChange;
import io.redthread.sales.OrderChange.WantedLine;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderStatus;
import io.redthread.sales.OrderTrail;
import io.redthread.sales.SalesOrder;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders that are changed or split while the warehouse works on them (X31, X37). */
class InterceptionTest extends FulfilmentTest {

    @Autowired
    private ContentChanges changes;

    @Autowired
    private HandSplits splits;

    @Autowired
    private OrderTrail trail;

    @Autowired
    private PickLists lists;

    @Autowired
    private Engine engine;

    @Autowired
    private StockVerification verification;

    @Test
    void an_order_changed_after_its_wave_was_released_comes_out_of_it_and_is_picked_anew() {
        var site = world.site();
        var sku = site.stocked("A-01", 10);
        var order = site.order(line(sku, 2));
        var wave = released(site.id());
        var old = parcel(order).id();

        changes.change(order, to(order, 3), "one more");

        assertThat(parcels.byId(old).parcel().state()).isEqualTo(ParcelState.WITHDRAWN);
        assertThat(lists.of(wave)).singleElement().matches(it -> it.state() == PickState.DROPPED);
        settled(order, OrderStatus.ALLOCATED);
        assertThat(parcel(order).id()).isNotEqualTo(old);
        assertThat(reserved(sku)).isEqualByComparingTo("3");
        assertThat(verification.verify().clean()).isTrue();
    }

    @Test
    void an_order_changed_while_it_is_dispatched_is_either_changed_or_gone() throws Exception {
        var site = world.site();
        var sku = site.stocked("A-01", 100);
        for (var round = 0; round < 6; round++) {
            var order = site.order(line(sku, 1));
            var id = packed(site, order);
            var change = to(order, 2);

            var done = race(() -> dispatches.confirm(List.of(id)), () -> changes.change(order, change, "race"));

            assertThat(done).isEqualTo(1);
            var left = parcels.byId(id).parcel().state() == ParcelState.DISPATCHED;
            assertThat(pieces(orders.get(order))).isEqualByComparingTo(left ? "1" : "2");
        }
        assertThat(verification.verify().clean()).isTrue();
    }

    @Test
    void an_order_the_warehouse_has_begun_with_is_not_split() {
        var site = world.site();
        var sku = site.stocked("A-01", 10);
        var order = site.order(line(sku, 4));
        released(site.id());

        assertThat(refusedBy(() -> splits.split(order, 1, List.of(new Apart(1, BigDecimal.ONE)))))
                .isInstanceOf(OrderBegun.class);
    }

    @Test
    void an_order_split_while_it_is_picked_loses_and_doubles_nothing() throws Exception {
        var site = world.site();
        var sku = site.stocked("A-01", 100);
        var whole = new ArrayList<OrderId>();
        for (var round = 0; round < 6; round++) {
            var order = site.order(line(sku, 4));
            whole.add(order);
            race(
                    () -> batches.confirmAll(site.id(), 100),
                    () -> splits.split(order, 1, List.of(new Apart(1, BigDecimal.ONE))));
        }
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            engine.drain();
            batches.confirmAll(site.id(), 100);
            assertThat(onHand(site.id(), sku)).isEqualTo(100 - 24);
        });
        for (var order : whole) {
            var now = orders.get(order);
            var parts = new ArrayList<>(List.of(now));
            trail.parts(now).forEach(it -> parts.add(orders.get(it.id())));
            assertThat(parts.stream().map(InterceptionTest::pieces).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo("4");
        }
        assertThat(verification.verify().clean()).isTrue();
    }

    private OrderChange to(OrderId id, long pieces) {
        var order = orders.get(id);
        var line = order.lines().getFirst();
        return new OrderChange(
                order.revision(),
                List.of(new WantedLine(
                        Optional.of(line.lineNo()), line.sku(), "", BigDecimal.valueOf(pieces), line.unitPrice())));
    }

    private void settled(OrderId order, OrderStatus status) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            engine.drain();
            assertThat(orders.get(order).status()).isEqualTo(status);
        });
    }

    private BigDecimal reserved(Sku sku) {
        return availability.of(List.of(sku)).get(sku).stream()
                .map(AvailableAt::reserved)
                .map(Quantity::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal pieces(SalesOrder order) {
        return order.lines().stream().map(it -> it.quantity().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Does both at once; answers how many were not refused. */
    private static int race(Runnable one, Runnable other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var running = new ArrayList<Future<Integer>>();
            for (var work : List.of(one, other)) {
                running.add(threads.submit(() -> {
                    start.await();
                    try {
                        work.run();
                        return 1;
                    } catch (Refused refused) {
                        return 0;
                    }
                }));
            }
            return running.getFirst().get() + running.getLast().get();
        }
    }
}
