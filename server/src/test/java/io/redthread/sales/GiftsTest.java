package io.redthread.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import io.redthread.parties.ShopId;
import io.redthread.support.GiftDraft;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rules give gifts to orders that earn them (X40). */
class GiftsTest extends RedthreadTest {

    @Autowired
    private TradingWorld world;

    @Autowired
    private GiftRules rules;

    @Autowired
    private OrderIntake intake;

    @Autowired
    private Orders orders;

    private WarehouseId warehouse = new WarehouseId(0);
    private ShopId shop = new ShopId(0);
    private Sku goods = new Sku("-");
    private Sku cup = new Sku("-");

    @BeforeEach
    void given_a_shop_with_goods_and_cups() {
        warehouse = world.warehouse("浙江省");
        shop = world.shop(true);
        goods = world.goods(warehouse, 1000);
        cup = world.goods(warehouse, 50);
    }

    @Test
    void an_order_that_is_worth_enough_gets_a_cup_and_costs_the_same() {
        var rule = rules.add(draft().gift(cup, "1").from("150").done());

        var order = ordered("2", "100");

        assertThat(gifts(order)).isEqualTo(Map.of(cup, "1"));
        assertThat(order.total()).hasToString("200.00 CNY");
        assertThat(order.status()).isEqualTo(OrderStatus.ALLOCATED);
        assertThat(rules.get(rule.id()).granted()).isEqualByComparingTo("1");
        assertThat(gifts(ordered("1", "100"))).isEmpty();
    }

    @Test
    void an_order_beyond_the_amount_gets_nothing() {
        rules.add(draft().gift(cup, "1").from("100").upTo("199").done());

        assertThat(gifts(ordered("1", "150"))).hasSize(1);
        assertThat(gifts(ordered("2", "100"))).isEmpty();
    }

    @Test
    void buy_two_get_one_counts_every_two_up_to_the_times_said() {
        rules.add(draft().gift(cup, "1").buying(goods, "2").times(3).done());

        assertThat(gifts(ordered("1", "10"))).isEmpty();
        assertThat(gifts(ordered("5", "10"))).isEqualTo(Map.of(cup, "2"));
        assertThat(gifts(ordered("20", "10"))).isEqualTo(Map.of(cup, "3"));
    }

    @Test
    void only_orders_to_the_province_get_it() {
        rules.add(draft().gift(cup, "1").in("广东省").done());

        assertThat(gifts(ordered("1", "10"))).isEmpty();
    }

    @Test
    void a_buyers_first_order_gets_it_and_the_second_does_not() {
        rules.add(draft().gift(cup, "1").firstOrder().done());

        assertThat(gifts(ordered("1", "10", "new"))).hasSize(1);
        assertThat(gifts(ordered("1", "10", "new"))).isEmpty();
        assertThat(gifts(ordered("1", "10", "other"))).hasSize(1);
    }

    @Test
    void two_first_orders_in_one_delivery_are_one_first_order() {
        rules.add(draft().gift(cup, "1").firstOrder().done());
        var both = List.of(
                world.order(shop).by("new").line(goods.code(), "1", "10").build(),
                world.order(shop).by("new").line(goods.code(), "1", "10").build());

        var taken = intake.acceptAndMove(both);

        assertThat(taken.stream().map(it -> gifts(orders.get(((IntakeResult.Created) it).id()))))
                .containsExactlyInAnyOrder(Map.of(cup, "1"), Map.of());
    }

    @Test
    void the_first_in_stock_is_given() {
        var gone = world.goods(warehouse, 0);
        rules.add(draft().gift(gone, "1").gift(cup, "2").firstInStock().done());

        assertThat(gifts(ordered("1", "10"))).isEqualTo(Map.of(cup, "2"));
    }

    @Test
    void a_gift_that_is_short_is_left_out_and_the_order_says_so() {
        var gone = world.goods(warehouse, 0);
        rules.add(draft().gift(gone, "1").done());

        var order = ordered("1", "10");

        assertThat(gifts(order)).isEmpty();
        assertThat(order.status()).isEqualTo(OrderStatus.ALLOCATED);
        assertThat(rules.of(order.id()))
                .singleElement()
                .satisfies(it -> assertThat(it.grant().leftOut()).isTrue());
    }

    @Test
    void a_gift_that_is_short_comes_as_its_substitute() {
        var gone = world.goods(warehouse, 0);
        rules.add(draft().gift(gone, cup).done());

        assertThat(gifts(ordered("1", "10"))).isEqualTo(Map.of(cup, "1"));
    }

    @Test
    void a_gift_that_is_waited_for_does_not_hold_back_what_was_ordered() {
        var gone = world.goods(warehouse, 0);
        rules.add(draft().gift(gone, "1").waiting().done());

        var order = ordered("1", "10");

        assertThat(order.status()).isEqualTo(OrderStatus.ALLOCATED);
        assertThat(order.lines())
                .singleElement()
                .satisfies(it -> assertThat(it.sku()).contains(goods));
        assertThat(rules.of(order.id()))
                .singleElement()
                .satisfies(it -> assertThat(it.grant().quantity()).isEqualByComparingTo("1"));
    }

    @Test
    void of_rules_that_exclude_each_other_the_first_gives() {
        var mug = world.goods(warehouse, 5);
        rules.add(draft().gift(cup, "1").exclusive("A", 2).done());
        rules.add(draft().gift(mug, "1").exclusive("A", 1).done());
        rules.add(draft().gift(goods, "1").done());

        assertThat(gifts(ordered("1", "10"))).isEqualTo(Map.of(mug, "1", goods, "1"));
    }

    @Test
    void a_rule_that_is_ended_gives_no_more() {
        var rule = rules.add(draft().gift(cup, "1").done());
        ordered("1", "10");

        rules.end(rule.id(), "送完了");

        assertThat(gifts(ordered("1", "10"))).isEmpty();
        assertThat(rules.given(rule.id())).hasSize(1);
    }

    @Test
    void the_same_order_sent_again_stays_one_order() {
        rules.add(draft().gift(cup, "1").done());
        var sent = world.order(shop).line(goods.code(), "2", "100").build();

        intake.acceptAndMove(List.of(sent));

        assertThat(intake.acceptAndMove(List.of(sent)).getFirst()).isInstanceOf(IntakeResult.Unchanged.class);
    }

    private GiftDraft draft() {
        return GiftDraft.of(shop);
    }

    private SalesOrder ordered(String quantity, String price) {
        return ordered(quantity, price, "B1");
    }

    private SalesOrder ordered(String quantity, String price, String buyer) {
        var order =
                world.order(shop).by(buyer).line(goods.code(), quantity, price).build();
        var taken = (IntakeResult.Created) intake.acceptAndMove(List.of(order)).getFirst();
        return orders.get(taken.id());
    }

    private static Map<Sku, String> gifts(SalesOrder order) {
        return order.lines().stream()
                .filter(it -> it.gift().isPresent())
                .collect(Collectors.toMap(
                        it -> it.sku().orElseThrow(),
                        it -> it.quantity().amount().stripTrailingZeros().toPlainString()));
    }
}
