package io.redthread.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.catalog.Goods;
import io.redthread.catalog.KitComponent;
import io.redthread.catalog.NewSku;
import io.redthread.catalog.SkuContent;
import io.redthread.fulfilment.BatchFulfilment;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.inventory.StockVerification;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.parties.ShopId;
import io.redthread.platform.database.Transactions;
import io.redthread.process.CaseId;
import io.redthread.process.Cases;
import io.redthread.process.Engine;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An order whose stock is only partly there, of a shop that lets its orders ship in parts (F17, X31). */
class BackOrderTest extends RedthreadTest {

    @Autowired
    private TradingWorld world;

    @Autowired
    private OrderIntake intake;

    @Autowired
    private Orders orders;

    @Autowired
    private OrderTrail trail;

    @Autowired
    private BackOrders backOrders;

    @Autowired
    private BatchFulfilment fulfilment;

    @Autowired
    private StockVerification verification;

    @Autowired
    private Cases cases;

    @Autowired
    private Engine engine;

    @Autowired
    private Goods goods;

    @Autowired
    private Transactions transactions;

    private WarehouseId warehouse;
    private ShopId shop;
    private Sku there;
    private Sku missing;

    @BeforeEach
    void given_one_thing_on_the_shelf_and_another_not() {
        warehouse = world.warehouse("浙江省");
        shop = world.shop(true);
        there = world.goods(warehouse, 4);
        missing = world.goods(warehouse, 0);
    }

    @Test
    void ships_what_is_there_and_lets_the_rest_wait_for_goods() {
        var order = taken(ordered("10", "2").build());

        var rest = restOf(order);
        assertThat(order.status()).isEqualTo(OrderStatus.ALLOCATED);
        assertThat(pieces(order)).containsExactly("1: 4");
        assertThat(pieces(rest)).containsExactly("1: 6", "2: 2");
        assertThat(at(rest)).isEqualTo("allocation waiting stock");
        assertThat(order.total().plus(rest.total()).toString()).isEqualTo("140.00 CNY");
    }

    @Test
    void goes_on_by_itself_when_goods_arrive_as_far_as_they_reach() {
        var rest = restOf(taken(ordered("10", "2").build()));

        world.put(there, warehouse, 6);

        eventually(rest, OrderStatus.ALLOCATED);
        var last = trail.parts(rest).getLast();
        assertThat(last.part()).isEqualTo(3);
        assertThat(pieces(orders.get(last.id()))).containsExactly("2: 2");
        world.put(missing, warehouse, 5);
        eventually(orders.get(last.id()), OrderStatus.ALLOCATED);
    }

    @Test
    void each_part_leaves_in_a_parcel_of_its_own_and_the_ledger_stays_clean() {
        var order = taken(ordered("10", "2").build());
        fulfilment.confirmAll(warehouse, 10);
        assertThat(orders.get(order.id()).status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(orders.get(restOf(order).id()).status()).isEqualTo(OrderStatus.BACK_ORDER);

        world.put(there, warehouse, 100);
        world.put(missing, warehouse, 100);
        eventually(restOf(order), OrderStatus.ALLOCATED);
        fulfilment.confirmAll(warehouse, 10);

        assertThat(orders.get(restOf(order).id()).status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(verification.verify().clean()).isTrue();
    }

    @Test
    void is_still_an_exception_where_nothing_is_there_or_the_shop_forbids_parts() {
        var nothing = world.order(shop).line(missing.code(), "1", "10").build();
        var forbidden = world.order(world.shop(false))
                .line(there.code(), "1", "10")
                .line(missing.code(), "1", "10")
                .build();

        assertThat(taken(nothing).status()).isEqualTo(OrderStatus.EXCEPTION);
        assertThat(taken(forbidden).status()).isEqualTo(OrderStatus.EXCEPTION);
    }

    @Test
    void splits_kits_by_whole_kits_only() {
        var kit = new Sku(TradingWorld.fresh("KIT"));
        var content = SkuContent.named("礼盒").of(new KitComponent(there, Quantity.pcs(3)));
        transactions.in(() -> goods.register(List.of(new NewSku(kit, content))));

        var order = taken(world.order(shop).line(kit.code(), "2", "30").build());

        assertThat(pieces(order)).containsExactly("1: 1");
        assertThat(pieces(restOf(order))).containsExactly("1: 1");
    }

    @Test
    void the_same_order_again_is_no_change_and_a_changed_one_calls_the_back_order_off() {
        var sent = ordered("10", "2").numbered(TradingWorld.fresh("P"));
        var order = taken(sent.build());
        var rest = restOf(order);

        assertThat(again(sent.build())).isInstanceOf(IntakeResult.Unchanged.class);
        assertThat(again(sent.line(there.code(), "1", "1").build())).isInstanceOf(IntakeResult.Revised.class);

        assertThat(orders.get(rest.id()).status()).isEqualTo(OrderStatus.CANCELLED);
        eventually(order, OrderStatus.ALLOCATED);
        assertThat(trail.parts(order)).hasSize(2);
    }

    @Test
    void a_changed_order_is_refused_when_a_part_has_left() {
        var sent = ordered("4", "2").numbered(TradingWorld.fresh("P"));
        var rest = restOf(taken(sent.build()));
        world.put(missing, warehouse, 2);
        eventually(rest, OrderStatus.ALLOCATED);
        fulfilment.confirmAll(warehouse, 10);

        assertThat(again(sent.line(there.code(), "1", "1").build())).isInstanceOf(IntakeResult.Rejected.class);
    }

    @Test
    void cancelling_an_order_cancels_what_still_waits_of_it() {
        var order = taken(ordered("10", "2").build());

        orders.cancel(List.of(order.id()), "customer");

        assertThat(orders.get(restOf(order).id()).status()).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void the_threads_of_both_show_each_other_and_how_it_came() {
        var order = taken(ordered("10", "2").build());
        var rest = restOf(order);
        var browser = signedInAs(ShippedRole.ADMINISTRATOR);

        var one =
                browser.get("/api/monitoring/threads/" + order.number()).is(200).json();
        var other =
                browser.get("/api/monitoring/threads/" + rest.number()).is(200).json();

        assertThat(one.at("/documents").toString()).contains("back-order", rest.number());
        assertThat(one.at("/nodes").toString()).contains("部分发货,其余转欠单");
        assertThat(other.at("/documents").toString()).contains("\"order\"", order.number());
        assertThat(other.at("/nodes").toString()).contains("随原单通过", "欠单,等到货");
    }

    private TradingWorld.OrderBuilder ordered(String ofThere, String ofMissing) {
        return world.order(shop).line(there.code(), ofThere, "10").line(missing.code(), ofMissing, "20");
    }

    private SalesOrder taken(NewOrder order) {
        return orders.get(((IntakeResult.Created) again(order)).id());
    }

    private IntakeResult again(NewOrder order) {
        return intake.acceptAndMove(List.of(order)).getFirst();
    }

    private SalesOrder restOf(SalesOrder order) {
        return orders.get(trail.parts(order).getFirst().id());
    }

    private String at(SalesOrder order) {
        var it = cases.read(List.of(new CaseId(order.id().value()))).getFirst();
        return it.node().code() + " " + it.state().code() + " " + it.waitsFor().orElse("");
    }

    private void eventually(SalesOrder order, OrderStatus status) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            backOrders.wake();
            engine.drain();
            assertThat(orders.get(order.id()).status()).isEqualTo(status);
        });
    }

    private static List<String> pieces(SalesOrder order) {
        return order.lines().stream()
                .map(line -> line.lineNo() + ": " + plain(line.quantity().amount()))
                .toList();
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
