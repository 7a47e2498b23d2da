package io.redthread.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.parties.AddressText;
import io.redthread.parties.ShopId;
import io.redthread.process.CaseId;
import io.redthread.process.Cases;
import io.redthread.process.Engine;
import io.redthread.process.Outcome;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Pre-sale, cross-border and promotion orders on the same core as normal ones (F11–F14). */
class ScenariosTest extends RedthreadTest {

    @Autowired
    private TradingWorld world;

    @Autowired
    private OrderIntake intake;

    @Autowired
    private Orders orders;

    @Autowired
    private PreSales preSales;

    @Autowired
    private ReviewBatches batches;

    @Autowired
    private Cases cases;

    @Autowired
    private Engine engine;

    private WarehouseId warehouse;
    private ShopId shop;
    private Sku sku;

    @BeforeEach
    void given_ten_pieces_on_the_shelf() {
        warehouse = world.warehouse("浙江省");
        shop = world.shop(false);
        sku = world.goods(warehouse, 10);
    }

    @Test
    void the_rules_pick_the_scenario_of_an_order_that_names_none() {
        var abroad = new AddressText(
                "US", "CA", "Los Angeles", "", "1 Main St", "90001", "+12135550100", AddressText.Level.FULL);

        assertThat(taken(order().in("")).scenario()).isEqualTo("normal");
        assertThat(taken(order().in("").saying("preSale", "true")).scenario()).isEqualTo("pre-sale");
        assertThat(taken(order().in("").saying("tags", "双11大促,满减")).scenario()).isEqualTo("promotion");
        assertThat(taken(order().in("").to(abroad)).scenario()).isEqualTo("cross-border");
        assertThat(taken(order().in("").to(AddressText.countryOnly("GB"))).scenario())
                .isEqualTo("normal");
    }

    @Test
    void what_the_shop_names_counts_and_nonsense_is_refused() {
        assertThat(taken(order().in("promotion").saying("preSale", "true")).scenario())
                .isEqualTo("promotion");
        assertThat(intake.acceptAndMove(List.of(order().in("whatever").build())).getFirst())
                .isInstanceOf(IntakeResult.Rejected.class);
    }

    @Test
    void a_pre_sale_waits_for_its_balance_and_is_shipped_after_it() {
        var order = taken(order().in("pre-sale"));
        assertThat(at(order)).isEqualTo("balance waiting balance");

        orders.balancePaid(List.of(order.id()));
        engine.drain();

        eventually(order, "picking waiting picking");
    }

    @Test
    void a_balance_is_noted_once_and_only_where_one_is_owed() {
        var preSale = taken(order().in("pre-sale"));
        orders.balancePaid(List.of(preSale.id()));

        assertThatThrownBy(() -> orders.balancePaid(List.of(preSale.id())))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.refusal()).isEqualTo(new BalanceNotOwed(preSale.number())));
        var normal = taken(order());
        assertThatThrownBy(() -> orders.balancePaid(List.of(normal.id()))).isInstanceOf(Refused.class);
    }

    @Test
    void the_shop_may_send_the_order_again_with_its_balance_paid() {
        var sent = order().in("pre-sale").numbered(TradingWorld.fresh("P"));
        var order = taken(sent);

        assertThat(again(sent)).isInstanceOf(IntakeResult.Unchanged.class);
        assertThat(again(sent.balancePaid())).isInstanceOf(IntakeResult.Revised.class);

        eventually(order, "picking waiting picking");
    }

    @Test
    void buyers_are_reminded_once_of_goods_of_which_more_is_pre_sold_than_there_is() {
        var scarce = world.goods(warehouse, 1);
        for (var i = 0; i < 3; i++) {
            taken(world.order(shop).line(scarce.code(), "1", "50").in("pre-sale"));
        }

        assertThat(preSales.list())
                .filteredOn(it -> it.sku().equals(scarce))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.orders()).isEqualTo(3);
                    assertThat(it.shortBy()).isEqualByComparingTo("2");
                    assertThat(it.reminder()).isPresent();
                });
        assertThat(buyersTasks()).filteredOn(it -> it.contains(scarce.code())).hasSize(1);
    }

    @Test
    void a_buyer_says_that_the_goods_are_seen_to_and_the_task_is_gone() {
        var scarce = world.goods(warehouse, 0);
        taken(world.order(shop).line(scarce.code(), "5", "50").in("pre-sale"));
        var reminder = preSales.list().stream()
                .filter(it -> it.sku().equals(scarce))
                .findFirst()
                .orElseThrow()
                .reminder()
                .orElseThrow();
        var path = "/api/sales/pre-sales/reminders/" + reminder.id().value() + "/done";

        signedInAs(ShippedRole.WAREHOUSE_KEEPER)
                .post(path, Map.of("note", "下单了"))
                .is(403);
        signedInAs(ShippedRole.BUYER).post(path, Map.of("note", "下单了")).is(200);

        assertThat(buyersTasks()).noneMatch(it -> it.contains(scarce.code()));
        signedInAs(ShippedRole.BUYER).post(path, Map.of("note", "再来")).is(409);
    }

    @Test
    void a_pre_sale_whose_goods_have_not_come_is_a_stockout_when_its_balance_is_paid() {
        var order = taken(world.order(shop)
                .line(world.goods(warehouse, 0).code(), "1", "50")
                .in("pre-sale"));
        orders.balancePaid(List.of(order.id()));

        eventually(order, "allocation exception ");
    }

    @Test
    void promotion_orders_gather_and_go_into_review_together() {
        var gathered = List.of(taken(order().in("promotion")), taken(order().in("promotion")));
        assertThat(gathered).allMatch(it -> at(it).equals("review-batch waiting review-batch"));

        var batch = batches.release(shop);

        assertThat(batch.orders()).isEqualTo(2);
        assertThat(batch.amount()).isEqualByComparingTo("20.00");
        assertThat(gathered).allMatch(it -> at(it).equals("picking waiting picking"));
        assertThatThrownBy(() -> batches.release(shop)).isInstanceOf(Refused.class);
    }

    @Test
    void a_large_batch_is_left_to_the_engine_and_arrives_whole() {
        world.put(sku, warehouse, 200);
        var gathered =
                intake
                        .acceptAndMove(
                                Stream.generate(() -> order().in("promotion").build())
                                        .limit(150)
                                        .toList())
                        .stream()
                        .map(it -> orders.get(((IntakeResult.Created) it).id()))
                        .toList();

        assertThat(batches.release(shop).orders()).isEqualTo(150);

        Awaitility.await()
                .untilAsserted(() -> assertThat(gathered).allMatch(it -> at(it).equals("picking waiting picking")));
    }

    @Test
    void a_full_batch_goes_by_itself_and_the_review_template_still_looks_at_each() {
        var setting = batches.setting();
        var small = batches.change(new ReviewBatches.Setting(2, 1440, setting.revision()));
        var plain = taken(order().in("promotion"));
        batches.releaseDue();
        assertThat(at(plain)).isEqualTo("review-batch waiting review-batch");
        var dear = taken(world.order(shop).line(sku.code(), "1", "5000").in("promotion"));

        batches.releaseDue();

        assertThat(at(plain)).isEqualTo("picking waiting picking");
        assertThat(at(dear)).isEqualTo("review waiting review");
        batches.change(new ReviewBatches.Setting(setting.size(), setting.minutes(), small.revision()));
    }

    @Test
    void no_node_of_any_scenario_can_be_done_before_its_turn() {
        var waiting = List.of(
                taken(order().in("pre-sale")), taken(order().in("cross-border")), taken(order().in("promotion")));
        for (var order : waiting) {
            var it = cases.read(List.of(new CaseId(order.id().value()))).getFirst();
            for (var node : it.standard().nodes()) {
                if (!node.code().equals(it.node().code())) {
                    assertThatThrownBy(() ->
                                    cases.complete(List.of(it.id()), node.code(), one -> new Outcome.Done("forged")))
                            .isInstanceOf(Refused.class);
                }
            }
            assertThat(at(order)).contains(it.node().code().value());
        }
    }

    @Test
    void a_mixed_batch_brings_every_order_to_its_own_node() {
        var mixed = new ArrayList<NewOrder>();
        for (var scenario : List.of("normal", "pre-sale", "cross-border", "promotion")) {
            mixed.add(order().in(scenario).build());
        }
        mixed.add(order().in("pre-sale").balancePaid().build());

        var taken = intake.acceptAndMove(mixed).stream()
                .map(it -> orders.get(((IntakeResult.Created) it).id()))
                .toList();

        assertThat(taken.stream().map(it -> at(it).split(" ")[0]))
                .containsExactly("picking", "balance", "customs-data", "review-batch", "picking");
    }

    private TradingWorld.OrderBuilder order() {
        return world.order(shop).line(sku.code(), "1", "10.00");
    }

    private SalesOrder taken(TradingWorld.OrderBuilder order) {
        return orders.get(((IntakeResult.Created) again(order)).id());
    }

    private IntakeResult again(TradingWorld.OrderBuilder order) {
        return intake.acceptAndMove(List.of(order.build())).getFirst();
    }

    private String at(SalesOrder order) {
        var it = cases.read(List.of(new CaseId(order.id().value()))).getFirst();
        return it.node().code() + " " + it.state().code() + " " + it.waitsFor().orElse("");
    }

    private void eventually(SalesOrder order, String where) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            engine.drain();
            assertThat(at(order)).isEqualTo(where);
        });
    }

    private List<String> buyersTasks() {
        return signedInAs(ShippedRole.BUYER)
                .get("/api/tasks/mine?limit=200&sort=-openedAt")
                .is(200)
                .json()
                .at("/items")
                .valueStream()
                .map(it -> it.at("/titleEn").asString())
                .toList();
    }
}
