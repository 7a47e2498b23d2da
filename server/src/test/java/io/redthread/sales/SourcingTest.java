package io.redthread.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import io.redthread.sales.store.AllocationStore;
import io.redthread.support.Answer;
import io.redthread.support.Browser;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which warehouse ships an order when freight counts, what would happen and what would have happened (X35). */
class SourcingTest extends RedthreadTest {

    private static final String PATH = "/api/sales/sourcing";

    @Autowired
    private TradingWorld world;

    @Autowired
    private OrderIntake intake;

    @Autowired
    private AllocationStore allocations;

    @Autowired
    private SourcingPolicies policies;

    private WarehouseId near;
    private WarehouseId cheap;
    private Sku sku;

    @BeforeEach
    void given_a_near_and_a_cheap_warehouse() {
        near = world.warehouse("浙江省");
        cheap = world.warehouse("西藏自治区");
        sku = world.goods(near, 10);
        world.put(sku, cheap, 10);
    }

    @AfterEach
    void the_delivery_area_alone_counts_again() {
        policies.change(policies.current().version(), SourcingWeights.AREA_ONLY, List.of());
    }

    @Test
    void the_cheapest_warehouse_ships_once_freight_counts() {
        policies.change(policies.current().version(), new SourcingWeights(0, 100, 0), rates());

        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(shipsFrom()).isEqualTo(cheap));
    }

    @Test
    void trying_other_weights_promises_nothing_and_names_what_speaks_for_each() {
        policies.change(policies.current().version(), SourcingWeights.AREA_ONLY, rates());
        var asked = Map.of(
                "province", "浙江省",
                "lines", List.of(Map.of("sku", sku.code(), "quantity", "15")),
                "weights", Map.of("area", 0, "cost", 100, "days", 0));

        Awaitility.await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            var tried = operations().post(PATH + "/try", asked).is(200);
            assertThat(tried.text("/candidates/0/warehouse")).isEqualTo(text(cheap));
            assertThat(tried.text("/candidates/0/freight")).isEqualTo("4.00");
            assertThat(tried.json().at("/outcome/goods").size()).isEqualTo(2);
            assertThat(tried.json().at("/outcome/shortages")).isEmpty();
        });
        assertThat(shipsFrom()).isEqualTo(near);
    }

    @Test
    void what_is_not_there_is_told_as_short() {
        var asked = Map.of("province", "浙江省", "lines", List.of(Map.of("sku", sku.code(), "quantity", "21")));

        var tried = operations().post(PATH + "/try", asked).is(200);

        assertThat(tried.text("/outcome/shortages/0/available/amount")).isEqualTo("20");
    }

    @Test
    void a_replay_compares_the_first_choices_of_past_orders() {
        policies.change(policies.current().version(), SourcingWeights.AREA_ONLY, rates());
        shipsFrom();
        var asked = Map.of("weights", Map.of("area", 0, "cost", 100, "days", 0), "days", 1);

        Awaitility.await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            var replayed = operations().post(PATH + "/replay", asked).is(200);
            assertThat(replayed.json().at("/changed").asInt())
                    .as(replayed.body())
                    .isPositive();
            assertThat(replayed.json()
                            .at("/then/byWarehouse")
                            .valueStream()
                            .map(it -> it.at("/warehouse").asString()))
                    .contains(text(cheap));
        });
    }

    @Test
    void of_two_who_change_the_policy_one_is_told_so() {
        var version = policies.current().version();
        change(signedInAs(ShippedRole.ADMINISTRATOR), version, 50).is(200);

        change(signedInAs(ShippedRole.ADMINISTRATOR), version, 60).isProblem(409, "sales/sourcing-changed");
    }

    @Test
    void weights_and_rates_that_make_no_sense_are_refused_at_their_place() {
        var rate = Map.of(
                "warehouse",
                "1",
                "province",
                "",
                "firstGrams",
                0,
                "firstPrice",
                "-1",
                "stepGrams",
                500,
                "stepPrice",
                "1.234",
                "transitDays",
                61);
        var refused = signedInAs(ShippedRole.ADMINISTRATOR)
                .put(
                        PATH,
                        Map.of(
                                "version", 1,
                                "weights", Map.of("area", 101, "cost", 0, "days", 0),
                                "rates", List.of(rate)))
                .isProblem(422, "platform/invalid-input");

        assertThat(IntStream.range(0, 8).mapToObj(it -> refused.text("/errors/" + it + "/pointer")))
                .contains(
                        "/weights/area",
                        "/rates/0/firstGrams",
                        "/rates/0/firstPrice",
                        "/rates/0/stepPrice",
                        "/rates/0/transitDays");
    }

    @Test
    void the_policy_is_for_those_who_set_rules() {
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        var clerk = signedInAs(ShippedRole.CUSTOMER_SERVICE);

        change(clerk, 1, 50).is(403);
        change(keeper, 1, 50).is(403);
        clerk.get(PATH).is(200);
        browser().get(PATH).is(401);
    }

    private WarehouseId shipsFrom() {
        var order = world.order(world.shop(false)).line(sku.code(), "1", "200").build();
        var result = (IntakeResult.Created) intake.acceptAndMove(List.of(order)).getFirst();
        return allocations.why(result.id()).getFirst().warehouse();
    }

    private List<FreightRate> rates() {
        return List.of(rate(near, "9"), rate(cheap, "4"));
    }

    private static FreightRate rate(WarehouseId warehouse, String price) {
        return new FreightRate(warehouse, "", 1000, new BigDecimal(price), 500, BigDecimal.ONE, 3);
    }

    private Answer change(Browser by, int version, int cost) {
        var weights = Map.of("area", 100 - cost, "cost", cost, "days", 0);
        return by.put(PATH, Map.of("version", version, "weights", weights, "rates", List.of()));
    }

    private Browser operations() {
        return signedInAs(ShippedRole.OPERATIONS);
    }

    private static String text(WarehouseId id) {
        return Long.toString(id.value());
    }
}
