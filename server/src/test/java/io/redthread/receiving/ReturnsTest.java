package io.redthread.receiving;

import static io.redthread.kernel.Quantity.pcs;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.kernel.Refused;
import io.redthread.platform.paging.PageQuery;
import io.redthread.sales.OrderId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Goods of an order that left may be announced to come back. */
class ReturnsTest extends ReturnsFixture {

    @Test
    void announces_goods_of_an_order_that_left() {
        var order = dispatched(3);

        var id = returns.open(wants(order, 2));

        var trace = reads.of(id);
        assertThat(trace.authorisation().state()).isEqualTo(ReturnState.ANNOUNCED);
        assertThat(trace.authorisation().number()).matches("RMA-\\d{8}-\\d{6}");
        assertThat(trace.goods()).singleElement().satisfies(it -> {
            assertThat(it.sku()).isEqualTo(cup);
            assertThat(it.expected()).isEqualTo(pcs(2));
        });
        assertThat(returns.returnable(order))
                .singleElement()
                .satisfies(it -> assertThat(it.left()).isEqualTo(pcs(1)));
    }

    @Test
    void refuses_more_than_left_less_what_is_announced() {
        var order = dispatched(3);
        returns.open(wants(order, 2));

        assertThat(refusedBy(() -> returns.open(wants(order, 2))))
                .isEqualTo(new ReceivingRefusal.MoreThanLeft(cup, 1, pcs(2), pcs(3), pcs(2)));
    }

    @Test
    void refuses_goods_of_an_order_that_is_still_here() {
        var order = accepted(3);

        assertThat(refusedBy(() -> returns.open(wants(order, 1)))).isInstanceOf(ReceivingRefusal.OrderNotGone.class);
    }

    @Test
    void gives_back_what_was_announced_when_it_is_called_off() {
        var order = dispatched(3);
        var id = returns.open(wants(order, 3));

        returns.cancel(id, "keeps it");

        assertThat(returns.open(wants(order, 3))).isNotEqualTo(id);
        assertThat(refusedBy(() -> returns.cancel(id, "again"))).isInstanceOf(ReceivingRefusal.ReturnInState.class);
    }

    @Test
    void takes_a_return_of_the_shop_once() {
        var order = dispatched(3);
        var id = returns.open(wants(order, 1, "TB-77"));

        assertThat(reads.of(id).authorisation().origin()).isEqualTo(ReturnOrigin.SHOP);
        assertThat(refusedBy(() -> returns.open(wants(order, 1, "TB-77"))))
                .isEqualTo(new ReceivingRefusal.ShopReturnTaken("TB-77"));
        assertThat(returns.returnable(order).getFirst().left()).isEqualTo(pcs(2));
    }

    @RepeatedTest(3)
    void of_many_who_announce_at_once_no_more_come_back_than_left() throws Exception {
        var order = dispatched(5);

        var announced = racing(8, () -> returns.open(wants(order, 1)));

        assertThat(announced).isEqualTo(5);
        assertThat(returns.returnable(order).getFirst().left()).isEqualTo(pcs(0));
    }

    @Test
    void is_authorised_by_service_and_seen_by_the_warehouse() {
        var order = dispatched(3);
        var service = signedInAs(ShippedRole.CUSTOMER_SERVICE);
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        var buyer = signedInAs(ShippedRole.BUYER);

        keeper.post("/api/receiving/returns", body(order, "1")).isProblem(403, "identity/permission-missing");
        var made = service.post("/api/receiving/returns", body(order, "1")).is(201);
        var path = "/api/receiving/returns/" + made.text("/id");
        buyer.get(path).isProblem(403, "identity/permission-missing");
        assertThat(keeper.get(path).is(200).text("/goods/0/sku")).isEqualTo(cup.code());
        keeper.post(path + "/cancel", Map.of("reason", "no")).isProblem(403, "identity/permission-missing");
        service.post(path + "/cancel", Map.of("reason", "no")).is(204);
        var number = made.text("/number");
        assertThat(service.get("/api/receiving/returns?state=cancelled&q=" + number)
                        .is(200)
                        .text("/items/0/number"))
                .isEqualTo(number);
    }

    @Test
    void refuses_nonsense_at_its_place() {
        var order = dispatched(1);
        var service = signedInAs(ShippedRole.CUSTOMER_SERVICE);

        service.post("/api/receiving/returns", Map.of()).is(422);
        service.post("/api/receiving/returns", body(order, "0")).is(422);
        service.post("/api/receiving/returns", body(order, "2")).isProblem(422, "receiving/more-than-left");
        service.get("/api/receiving/returns/999999999").isProblem(404, "receiving/return-not-found");
        assertThat(reads.page(new ReturnFilter(null, null, null, null, warehouse, null), PageQuery.first(5))
                        .items())
                .isEmpty();
    }

    private Map<String, Object> body(OrderId order, String quantity) {
        return Map.of(
                "order", Long.toString(order.value()),
                "warehouse", Long.toString(warehouse.value()),
                "reason", "unwanted",
                "wish", "refund",
                "lines", List.of(Map.of("orderLine", 1, "quantity", quantity)));
    }

    /** How many of so many who do it at once get through. */
    static int racing(int many, Runnable work) throws InterruptedException {
        var done = new AtomicInteger();
        var start = new CountDownLatch(1);
        try (var people = Executors.newFixedThreadPool(many)) {
            for (var i = 0; i < many; i++) {
                people.submit(() -> {
                    start.await();
                    try {
                        work.run();
                        done.incrementAndGet();
                    } catch (Refused refused) {
                        // The others got there first.
                    }
                    return done;
                });
            }
            start.countDown();
        }
        return done.get();
    }
}
