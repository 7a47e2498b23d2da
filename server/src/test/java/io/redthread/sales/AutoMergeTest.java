package io.redthread.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.kernel.Sku;
import io.redthread.parties.ShopId;
import io.redthread.process.Engine;
import io.redthread.support.Answer;
import io.redthread.support.Browser;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A shop's orders of one buyer to one address are merged by themselves where it says so (X31). */
class AutoMergeTest extends RedthreadTest {

    @Autowired
    private TradingWorld world;

    @Autowired
    private AutoMerges automatic;

    @Autowired
    private Merges merges;

    @Autowired
    private OrderIntake intake;

    @Autowired
    private Orders orders;

    @Autowired
    private Engine engine;

    private ShopId shop = new ShopId(0);
    private Sku goods = new Sku("-");

    @BeforeEach
    void given_a_shop_with_goods() {
        shop = world.shop(false);
        goods = world.goods(world.warehouse("浙江省"), 1000);
    }

    @Test
    void orders_of_one_buyer_are_merged_by_themselves_and_are_worth_what_they_were() {
        automatic.change(shop, 0, Optional.of(30));
        var first = ordered();
        var second = ordered();

        automatic.merge();

        settled(first);
        assertThat(merges.of(second))
                .singleElement()
                .satisfies(it -> assertThat(it.lead()).isEqualTo(first));
        assertThat(orders.get(first).total()).hasToString("20.00 CNY");
    }

    @Test
    void nothing_is_merged_in_a_shop_that_does_not_say_so_or_no_longer_does() {
        var silent = ordered();
        ordered();
        automatic.merge();
        assertThat(merges.of(silent)).isEmpty();

        automatic.change(shop, 0, Optional.of(30));
        automatic.change(shop, 1, Optional.empty());
        automatic.merge();
        assertThat(merges.of(silent)).isEmpty();
    }

    @Test
    void what_a_person_took_apart_stays_apart() {
        automatic.change(shop, 0, Optional.of(30));
        var first = ordered();
        var second = ordered();
        automatic.merge();
        settled(first);

        merges.undo(first);
        settled(first);
        settled(second);
        automatic.merge();

        assertThat(merges.of(first)).isEmpty();
    }

    @Test
    void an_order_that_came_too_late_goes_by_itself() {
        var first = orders.get(ordered());
        var late = orders.get(ordered());
        var later = late.rest(
                new SalesOrder.NewPart(
                        late.id(), late.number(), 1, first.acceptedAt().plus(Duration.ofMinutes(31))),
                late,
                late.lines());

        assertThat(AutoMerges.together(List.of(first, later), Duration.ofMinutes(30)))
                .containsExactly(first.id());
        assertThat(AutoMerges.together(List.of(first, later), Duration.ofMinutes(31)))
                .hasSize(2);
    }

    @Test
    void two_servers_at_once_merge_once() throws Exception {
        automatic.change(shop, 0, Optional.of(30));
        var ids = List.of(ordered(), ordered(), ordered());

        var barrier = new CyclicBarrier(4);
        var rounds = new ArrayList<Future<Integer>>();
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var i = 0; i < 4; i++) {
                rounds.add(pool.submit(() -> {
                    barrier.await();
                    return automatic.merge();
                }));
            }
        }
        for (var it : rounds) {
            it.get();
        }

        settled(ids.getFirst());
        assertThat(merges.of(ids.getFirst())).hasSize(2);
        assertThat(orders.get(ids.getFirst()).total()).hasToString("30.00 CNY");
        assertThat(orders.get(ids.getFirst()).lines()).hasSize(3);
    }

    @Test
    void operations_say_so_and_others_do_not() {
        var operations = signedInAs(ShippedRole.OPERATIONS);

        assertThat(say(operations, 0, 45).is(200).text("/minutes")).isEqualTo("45");
        say(operations, 0, 45).is(409);
        assertThat(say(operations, 1, 0).is(422).text("/errors/0/pointer")).isEqualTo("/minutes");
        say(operations, 1, 9999).is(422);
        say(operations, 1, null).is(200);
        signedInAs(ShippedRole.CUSTOMER_SERVICE)
                .get("/api/sales/merges/automatic")
                .is(200);
        say(signedInAs(ShippedRole.CUSTOMER_SERVICE), 2, 45).is(403);
        signedInAs(ShippedRole.WAREHOUSE_KEEPER)
                .get("/api/sales/merges/automatic")
                .is(403);
        browser().get("/api/sales/merges/automatic").is(401);
    }

    private Answer say(Browser who, int version, @Nullable Integer minutes) {
        var body = new HashMap<String, Integer>();
        body.put("version", version);
        body.put("minutes", minutes);
        return who.put("/api/sales/merges/automatic/" + shop.value(), body);
    }

    private void settled(OrderId order) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            engine.drain();
            assertThat(orders.get(order).status()).isEqualTo(OrderStatus.ALLOCATED);
        });
    }

    private OrderId ordered() {
        var order = world.order(shop).line(goods.code(), "1", "10").build();
        return ((IntakeResult.Created) intake.acceptAndMove(List.of(order)).getFirst()).id();
    }
}
