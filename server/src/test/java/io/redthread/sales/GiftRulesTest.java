package io.redthread.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import io.redthread.parties.ShopId;
import io.redthread.platform.database.Statements;
import io.redthread.support.Browser;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Operations keep gift rules, and try them before they give (X40). */
class GiftRulesTest extends RedthreadTest {

    @Autowired
    private TradingWorld world;

    @Autowired
    private OrderIntake intake;

    @Autowired
    private Orders orders;

    @Autowired
    private Gifts gifts;

    private ShopId shop = new ShopId(0);
    private Sku goods = new Sku("-");
    private Sku cup = new Sku("-");

    @BeforeEach
    void given_a_shop_with_goods_and_cups() {
        WarehouseId warehouse = world.warehouse("浙江省");
        shop = world.shop(true);
        goods = world.goods(warehouse, 1000);
        cup = world.goods(warehouse, 50);
    }

    @Test
    void a_rule_is_made_listed_exported_and_ended_once() {
        var name = TradingWorld.fresh("满二送一");
        var id = operations().post("/api/sales/gifts", rule(name)).is(201).text("/id");

        var listed = operations()
                .get("/api/sales/gifts?open=true&sort=-granted&q=" + name)
                .is(200);
        assertThat(listed.text("/items/0/state")).isEqualTo("running");
        assertThat(listed.text("/items/0/items/0/sku")).isEqualTo(cup.code());
        assertThat(operations()
                        .get("/api/sales/gifts/export?format=csv&q=" + name)
                        .is(200)
                        .body())
                .contains(name);
        operations()
                .post("/api/sales/gifts/" + id + "/end", Map.of("reason", "送完了"))
                .is(204);
        operations()
                .post("/api/sales/gifts/" + id + "/end", Map.of("reason", "送完了"))
                .is(409);
        assertThat(operations().get("/api/sales/gifts/" + id).is(200).text("/endedWhy"))
                .isEqualTo("送完了");
    }

    @Test
    void a_trial_tells_what_the_orders_of_the_last_days_would_have_got_and_keeps_nothing() {
        ordered("5");
        ordered("1");

        var told = operations().post("/api/sales/gifts/trial", rule("试算")).is(200);

        assertThat(told.text("/matching")).isEqualTo("1");
        assertThat(told.text("/pieces")).isEqualTo("2");
        assertThat(told.text("/unpriced")).isEqualTo("2");
        assertThat(told.text("/first/0/gifts/0")).isEqualTo(cup.code() + " × 2");
        assertThat(operations().get("/api/sales/gifts?q=试算").is(200).text("/total/value"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', /name",
        "endsAt, 2020-01-01T00:00:00Z, /endsAt",
        "leastAmount, 0, /leastAmount",
        "leastAmount, 1e30, /leastAmount",
        "mostAmount, -1, /mostAmount",
        "mostTimes, 0, /mostTimes",
        "budget, 0.5, /budget",
        "perBuyer, -3, /perBuyer",
        "priority, 1000, /priority",
    })
    void what_cannot_be_is_refused_at_its_place(String field, String value, String at) {
        var wrong = rule("规则");
        wrong.put(field, value.matches("-?[0-9.]+(e[0-9]+)?") ? new java.math.BigDecimal(value) : value);

        var refused = operations().post("/api/sales/gifts", wrong).is(422);

        assertThat(refused.text("/errors/0/pointer")).isEqualTo(at);
    }

    @Test
    void gifts_that_are_not_there_or_there_twice_are_refused_at_their_place() {
        var wrong = rule("规则");
        wrong.put("items", List.of(item("NOTHING"), item(cup.code()), item(cup.code())));

        var refused = operations().post("/api/sales/gifts", wrong).is(422);

        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/items/0/sku");
        assertThat(refused.text("/errors/1/pointer")).isEqualTo("/items/2/sku");
    }

    @Test
    void who_does_not_keep_rules_may_look_at_them_only() {
        var service = signedInAs(ShippedRole.CUSTOMER_SERVICE);

        service.get("/api/sales/gifts").is(200);
        service.post("/api/sales/gifts", rule("规则")).is(403);
        service.post("/api/sales/gifts/trial", rule("规则")).is(403);
        service.post("/api/sales/gifts/1/end", Map.of("reason", "x")).is(403);
        browser().get("/api/sales/gifts").is(401);
        signedInAs(ShippedRole.BUYER).get("/api/sales/gifts").is(403);
    }

    @Test
    void orders_that_no_rule_means_cost_no_statement() {
        var other = world.shop(true);
        var taken = intake.acceptAndMove(
                List.of(world.order(other).line(goods.code(), "9", "10").build()));
        var order = orders.get(((IntakeResult.Created) taken.getFirst()).id());
        gifts.give(List.of(order), new KitFacts(Map.of()), true);

        var cost = Statements.during(() -> gifts.give(List.of(order), new KitFacts(Map.of()), true));

        assertThat(cost).isZero();
    }

    private void ordered(String quantity) {
        intake.acceptAndMove(
                List.of(world.order(shop).line(goods.code(), quantity, "10").build()));
    }

    private Map<String, Object> rule(String name) {
        return new HashMap<>(Map.of(
                "name",
                name,
                "shops",
                List.of(shop.value()),
                "startsAt",
                "2020-01-01T00:00:00Z",
                "endsAt",
                "2099-01-01T00:00:00Z",
                "goodsSkus",
                List.of(goods.code()),
                "goodsQuantity",
                2,
                "items",
                List.of(item(cup.code())),
                "mostTimes",
                5,
                "budget",
                100));
    }

    private static Map<String, Object> item(String sku) {
        return Map.of("sku", sku, "quantity", 1);
    }

    private Browser operations() {
        return signedInAs(ShippedRole.OPERATIONS);
    }
}
