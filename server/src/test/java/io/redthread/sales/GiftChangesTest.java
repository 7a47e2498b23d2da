package io.redthread.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import io.redthread.parties.ShopId;
import io.redthread.process.Engine;
import io.redthread.support.Browser;
import io.redthread.support.GiftDraft;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of gifts when orders change, part, meet or are called off, and gifts that people give (X40). */
class GiftChangesTest extends RedthreadTest {

    @Autowired
    private TradingWorld world;

    @Autowired
    private GiftRules rules;

    @Autowired
    private OrderIntake intake;

    @Autowired
    private Orders orders;

    @Autowired
    private ContentChanges changes;

    @Autowired
    private HandSplits splits;

    @Autowired
    private Merges merges;

    @Autowired
    private Engine engine;

    private ShopId shop = new ShopId(0);
    private Sku goods = new Sku("-");
    private Sku cup = new Sku("-");
    private Sku pen = new Sku("-");
    private GiftRuleId rule = new GiftRuleId(0);

    @BeforeEach
    void given_one_cup_for_the_first_order_of_a_hundred() {
        WarehouseId warehouse = world.warehouse("浙江省");
        shop = world.shop(false);
        goods = world.goods(warehouse, 1000);
        cup = world.goods(warehouse, 50);
        pen = world.goods(warehouse, 50);
        rule = rules.add(GiftDraft.of(shop).gift(cup, "1").from("100").budget(1).done())
                .id();
    }

    @Test
    void a_cancelled_order_gives_its_gift_back() {
        var first = ordered("100");
        assertThat(gifts(ordered("100"))).isZero();

        orders.cancel(List.of(first), "不要了");

        assertThat(granted()).isZero();
        assertThat(gifts(ordered("100"))).isOne();
    }

    @Test
    void an_order_changed_below_the_amount_loses_its_gift() {
        var order = ordered("100");

        change(order, "90");

        assertThat(gifts(order)).isZero();
        assertThat(granted()).isZero();
    }

    @Test
    void an_order_changed_above_the_amount_gets_it() {
        var order = ordered("90");

        change(order, "100");

        assertThat(gifts(order)).isOne();
        assertThat(granted()).isOne();
    }

    @Test
    void a_change_that_its_shop_sends_is_judged_anew() {
        var sent = world.order(shop).numbered(TradingWorld.fresh("P"));
        var order = taken(sent.line(goods.code(), "1", "100").build());

        intake.acceptAndMove(List.of(sent.line(goods.code(), "1", "1").build()));
        settled(order);

        assertThat(gifts(order)).isOne();
        assertThat(granted()).isOne();
        assertThat(orders.get(order).lines()).hasSize(3);
    }

    @Test
    void a_split_moves_the_gift_and_a_part_called_off_gives_it_back() {
        var order = ordered("100");

        var part = splits.split(order, revision(order), List.of(new HandSplits.Apart(2, BigDecimal.ONE)))
                .id();
        settled(part);
        assertThat(gifts(part)).isOne();
        assertThat(granted()).isOne();

        orders.cancel(List.of(part), "不送了");
        assertThat(granted()).isZero();
    }

    @Test
    void a_part_put_back_brings_its_gift() {
        var order = ordered("100");
        var part = splits.split(order, revision(order), List.of(new HandSplits.Apart(2, BigDecimal.ONE)))
                .id();
        settled(part);

        splits.rejoin(part);
        settled(order);

        assertThat(gifts(order)).isOne();
        assertThat(granted()).isOne();
    }

    @Test
    void merged_orders_keep_their_gifts() {
        var one = ordered("100");
        var other = ordered("50");

        var lead = merges.merge(List.of(one, other)).id();
        settled(lead);

        assertThat(gifts(lead)).isOne();
        assertThat(granted()).isOne();
    }

    @Test
    void service_adds_a_gift_with_a_reason_and_the_order_goes_on_worth_the_same() {
        var order = ordered("50");

        add(service(), order, pen).is(204);
        settled(order);

        assertThat(gifts(order)).isOne();
        assertThat(orders.get(order).total()).hasToString("50.00 CNY");
        var told =
                service().get("/api/sales/orders/" + order.value() + "/gifts").is(200);
        assertThat(told.text("/0/reason")).isEqualTo("客诉补偿");
    }

    @Test
    void a_gift_that_a_person_gave_stays_when_the_order_changes() {
        var order = ordered("50");
        add(service(), order, pen).is(204);
        settled(order);

        change(order, "60");

        assertThat(gifts(order)).isOne();
    }

    @Test
    void a_gift_that_a_person_took_off_comes_back_to_the_rule_and_is_not_given_again() {
        var order = ordered("100");

        service()
                .post(
                        "/api/sales/orders/" + order.value() + "/gifts/remove",
                        Map.of("revision", revision(order), "lineNo", 2, "reason", "买家不要"))
                .is(204);
        settled(order);
        assertThat(gifts(order)).isZero();
        assertThat(granted()).isZero();

        change(order, "120");
        assertThat(gifts(order)).isZero();
    }

    @Test
    void who_may_not_give_gifts_is_refused_and_so_is_a_gift_that_is_not_there() {
        var order = ordered("50");

        add(signedInAs(ShippedRole.WAREHOUSE_KEEPER), order, pen).is(403);
        add(service(), order, new Sku("NOTHING")).is(422);
        add(browser(), order, pen).is(401);
    }

    private io.redthread.support.Answer add(Browser who, OrderId order, Sku sku) {
        return who.post(
                "/api/sales/orders/" + order.value() + "/gifts",
                Map.of("revision", revision(order), "sku", sku.code(), "reason", "客诉补偿"));
    }

    private void change(OrderId order, String price) {
        var line = new OrderChange.WantedLine(
                Optional.of(1), Optional.of(goods), "", BigDecimal.ONE, new BigDecimal(price));
        changes.change(order, new OrderChange(revision(order), List.of(line)), "改价");
        settled(order);
    }

    private void settled(OrderId order) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            engine.drain();
            assertThat(orders.get(order).status()).isEqualTo(OrderStatus.ALLOCATED);
        });
    }

    private OrderId ordered(String price) {
        return taken(world.order(shop).line(goods.code(), "1", price).build());
    }

    private OrderId taken(NewOrder order) {
        return ((IntakeResult.Created) intake.acceptAndMove(List.of(order)).getFirst()).id();
    }

    private int revision(OrderId order) {
        return orders.get(order).revision();
    }

    private long gifts(OrderId order) {
        return orders.get(order).lines().stream()
                .filter(it -> it.gift().isPresent())
                .count();
    }

    private BigDecimal granted() {
        return rules.get(rule).granted();
    }

    private Browser service() {
        return signedInAs(ShippedRole.CUSTOMER_SERVICE);
    }
}
