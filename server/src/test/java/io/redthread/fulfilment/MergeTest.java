package io.redthread.fulfilment;

import static io.redthread.fulfilment.World.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.inventory.StockVerification;
import io.redthread.kernel.Money;
import io.redthread.kernel.Refused;
import io.redthread.process.Engine;
import io.redthread.sales.Merges;
import io.redthread.sales.OrderBegun;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderMerged;
import io.redthread.sales.OrderStatus;
import io.redthread.sales.SalesOrder;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders of one buyer to one address leave in one parcel (X31). */
class MergeTest extends FulfilmentTest {

    @Autowired
    private Merges merges;

    @Autowired
    private FeedbackMessages messages;

    @Autowired
    private Engine engine;

    @Autowired
    private StockVerification verification;

    @Test
    void merged_orders_leave_in_one_parcel_and_each_tells_its_shop() {
        var site = world.site();
        var sku = site.stocked("A-01", 10);
        var lead = site.order(line(sku, 2));
        var follower = site.order(line(sku, 1));
        var worth = total(lead, follower);

        merges.merge(List.of(follower, lead));
        settled(lead, OrderStatus.ALLOCATED);
        assertThat(total(lead, follower)).isEqualTo(worth);
        assertThat(orders.get(follower).lines()).isEmpty();
        dispatches.confirm(List.of(packed(site, lead)));

        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            engine.drain();
            batches.takeOnUnpacked();
            assertThat(orders.get(follower).status()).isIn(OrderStatus.DISPATCHED, OrderStatus.COMPLETED);
        });
        assertThat(onHand(site.id(), sku)).isEqualTo(7);
        var told = messages.of(List.of(lead, follower));
        assertThat(told.get(follower))
                .contains(orders.get(follower).platformNumber())
                .contains(parcel(lead).waybill().orElseThrow().value());
        assertThat(verification.verify().clean()).isTrue();
    }

    @Test
    void a_merge_is_undone_and_every_order_is_what_it_was() {
        var site = world.site();
        var sku = site.stocked("A-01", 20);
        var all = List.of(site.order(line(sku, 2)), site.order(line(sku, 1)), site.order(line(sku, 3)));
        var before = all.stream().map(orders::get).toList();
        merges.merge(all);
        settled(all.getFirst(), OrderStatus.ALLOCATED);

        merges.undo(all.getLast());

        all.forEach(it -> settled(it, OrderStatus.ALLOCATED));
        for (var i = 0; i < all.size(); i++) {
            assertThat(orders.get(all.get(i)).lines()).isEqualTo(before.get(i).lines());
            assertThat(orders.get(all.get(i)).total()).isEqualTo(before.get(i).total());
        }
    }

    @Test
    void what_belongs_together_is_suggested_until_the_warehouse_begins() {
        var site = world.site();
        var sku = site.stocked("A-01", 10);
        var one = site.order(line(sku, 1));
        var other = site.order(line(sku, 1));
        assertThat(suggested()).contains(one, other);

        released(site.id());

        assertThat(suggested()).doesNotContain(one, other);
        assertThat(refusedBy(() -> merges.merge(List.of(one, other)))).isInstanceOf(OrderBegun.class);
    }

    @Test
    void a_merged_order_is_not_cancelled_alone() {
        var site = world.site();
        var sku = site.stocked("A-01", 10);
        var lead = site.order(line(sku, 1));
        var follower = site.order(line(sku, 1));
        merges.merge(List.of(lead, follower));

        assertThat(refusedBy(() -> orders.cancel(List.of(follower), "no longer wanted")))
                .isInstanceOf(OrderMerged.class);
    }

    @Test
    void orders_merged_while_they_are_picked_lose_and_double_nothing() throws Exception {
        var site = world.site();
        var sku = site.stocked("A-01", 100);
        var all = new ArrayList<OrderId>();
        for (var round = 0; round < 5; round++) {
            var one = site.order(line(sku, 2));
            var other = site.order(line(sku, 1));
            all.addAll(List.of(one, other));
            race(() -> batches.confirmAll(site.id(), 100), () -> merges.merge(List.of(one, other)));
        }
        Awaitility.await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            engine.drain();
            batches.confirmAll(site.id(), 100);
            assertThat(all).allMatch(it -> orders.get(it).status() == OrderStatus.COMPLETED);
        });
        assertThat(onHand(site.id(), sku)).isEqualTo(100 - 15);
        assertThat(all.stream()
                        .map(orders::get)
                        .flatMap(it -> it.lines().stream())
                        .map(it -> it.quantity().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("15");
        assertThat(verification.verify().clean()).isTrue();
    }

    @Test
    void merging_is_for_those_who_edit_orders() {
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);

        keeper.get("/api/sales/merges/suggestions").is(403);
        keeper.post("/api/sales/merges", Map.of("ids", List.of("1", "2"))).is(403);
        keeper.post("/api/sales/merges/1/undo", Map.of()).is(403);
        signedInAs(ShippedRole.CUSTOMER_SERVICE)
                .post("/api/sales/merges", Map.of("ids", List.of("1")))
                .isProblem(422, "platform/invalid-input");
    }

    private List<OrderId> suggested() {
        return merges.suggestions().stream()
                .flatMap(List::stream)
                .map(SalesOrder::id)
                .toList();
    }

    private Money total(OrderId one, OrderId other) {
        return orders.get(one).total().plus(orders.get(other).total());
    }

    private void settled(OrderId order, OrderStatus status) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            engine.drain();
            assertThat(orders.get(order).status()).isEqualTo(status);
        });
    }

    private static void race(Runnable one, Runnable other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var running = new ArrayList<Future<?>>();
            for (var work : List.of(one, other)) {
                running.add(threads.submit(() -> {
                    start.await();
                    try {
                        work.run();
                    } catch (Refused refused) {
                        assertThat(refused.refusal()).isNotNull();
                    }
                    return null;
                }));
            }
            for (var each : running) {
                each.get();
            }
        }
    }
}
