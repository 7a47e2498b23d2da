package io.redthread.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import io.redthread.parties.ShopId;
import io.redthread.process.Engine;
import io.redthread.support.Answer;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Goods, quantities and prices are changed before the order leaves; what that does is shown first (X37). */
class OrderChangeTest extends RedthreadTest {

    @Autowired
    private TradingWorld world;

    @Autowired
    private OrderIntake intake;

    @Autowired
    private Orders orders;

    @Autowired
    private Engine engine;

    private WarehouseId warehouse;
    private ShopId shop;
    private Sku cup;
    private Sku pen;

    @BeforeEach
    void given_ten_cups_and_two_pens() {
        warehouse = world.warehouse("浙江省");
        shop = world.shop(false);
        cup = world.goods(warehouse, 10);
        pen = world.goods(warehouse, 2);
    }

    @Test
    void shows_the_price_difference_and_what_becomes_of_the_stock_and_keeps_nothing() {
        var order = taken();

        var shown =
                preview(order, 1, line(1, cup, "4", "20"), added(pen, "3", "5")).is(200);

        assertThat(shown.text("/before/amount")).isEqualTo("40.00");
        assertThat(shown.text("/after/amount")).isEqualTo("95.00");
        assertThat(shown.text("/difference/amount")).isEqualTo("55.00");
        assertThat(effect(shown, cup, "isShort")).isEqualTo("false");
        assertThat(effect(shown, cup, "promisable/amount")).isEqualTo("10");
        assertThat(effect(shown, pen, "isShort")).isEqualTo("true");
        assertThat(orders.get(order).revision()).isEqualTo(1);
    }

    @Test
    void a_change_is_a_new_revision_and_goes_through_the_checks_again() {
        var order = taken();

        change(order, 1, line(1, cup, "1", "20"), added(pen, "2", "5")).is(200);

        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            engine.drain();
            assertThat(orders.get(order).status()).isEqualTo(OrderStatus.ALLOCATED);
        });
        assertThat(orders.get(order).total()).hasToString("30.00 CNY");
        var page = service().get("/api/sales/orders/" + order.value()).is(200);
        assertThat(page.text("/revisions/0/total/amount")).isEqualTo("40.00");
    }

    @Test
    void a_price_that_calls_for_a_review_is_told_beforehand() {
        var shown = preview(taken(), 1, line(1, cup, "2", "2000")).is(200);

        assertThat(shown.text("/reasons/0/code")).isEqualTo("high-value");
    }

    @Test
    void the_same_order_from_the_shop_does_not_undo_the_change() {
        var sent = world.order(shop).line(cup.code(), "2", "20").build();
        var order = ((IntakeResult.Created) intake.acceptAndMove(List.of(sent)).getFirst()).id();
        change(order, 1, line(1, cup, "3", "20")).is(200);

        var again = intake.acceptAndMove(List.of(sent)).getFirst();

        assertThat(again).isInstanceOf(IntakeResult.Unchanged.class);
        assertThat(orders.get(order).total()).hasToString("60.00 CNY");
    }

    @Test
    void a_held_order_stays_held() {
        var order = taken();
        orders.hold(List.of(order), "customer asked");

        change(order, 1, line(1, cup, "1", "20")).is(200);

        assertThat(orders.get(order).status()).isEqualTo(OrderStatus.HELD);
    }

    @Test
    void refuses_what_was_seen_in_another_revision_and_what_left() {
        var order = taken();
        change(order, 1, line(1, cup, "1", "20")).is(200);

        change(order, 1, line(1, cup, "5", "20")).isProblem(409, "sales/order-changed-meanwhile");
        orders.cancel(List.of(order), "called off");
        change(order, 2, line(1, cup, "5", "20")).isProblem(409, "sales/order-not-open");
    }

    @Test
    void refuses_lines_at_their_place() {
        var refused = preview(
                taken(),
                1,
                line(1, cup, "0", "20"),
                line(7, cup, "1", "1"),
                added(new Sku("no-such-thing"), "1", "1"),
                added(pen, "1", "-1"));

        refused.is(422);
        assertThat(refused.json()
                        .at("/errors")
                        .valueStream()
                        .map(it -> it.at("/pointer").asString()))
                .containsExactly("/lines/0/quantity", "/lines/1/lineNo", "/lines/2/sku", "/lines/3/unitPrice");
    }

    @Test
    void changing_and_splitting_are_for_those_who_edit_orders() {
        var order = taken();
        var body = Map.of("revision", 1, "lines", List.of(line(1, cup, "1", "20")), "reason", "x");
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);

        keeper.post(path(order, "change/preview"), body).is(403);
        keeper.post(path(order, "change"), body).is(403);
        keeper.post(path(order, "split"), Map.of()).is(403);
        keeper.post(path(order, "rejoin"), Map.of()).is(403);
    }

    private OrderId taken() {
        var order = world.order(shop).line(cup.code(), "2", "20").build();
        return ((IntakeResult.Created) intake.acceptAndMove(List.of(order)).getFirst()).id();
    }

    @SafeVarargs
    private Answer preview(OrderId order, int revision, Map<String, Object>... lines) {
        return service().post(path(order, "change/preview"), Map.of("revision", revision, "lines", List.of(lines)));
    }

    @SafeVarargs
    private Answer change(OrderId order, int revision, Map<String, Object>... lines) {
        return service()
                .post(
                        path(order, "change"),
                        Map.of("revision", revision, "lines", List.of(lines), "reason", "the buyer wants it so"));
    }

    private io.redthread.support.Browser service() {
        return signedInAs(ShippedRole.CUSTOMER_SERVICE);
    }

    private static String effect(Answer shown, Sku sku, String field) {
        return shown.json()
                .at("/stock")
                .valueStream()
                .filter(it -> it.at("/sku").asString().equals(sku.code()))
                .map(it -> it.at("/" + field).asString())
                .findFirst()
                .orElseThrow();
    }

    private static String path(OrderId order, String act) {
        return "/api/sales/orders/" + order.value() + "/" + act;
    }

    private static Map<String, Object> line(int lineNo, Sku sku, String quantity, String price) {
        return Map.of("lineNo", lineNo, "sku", sku.code(), "quantity", quantity, "unitPrice", price);
    }

    private static Map<String, Object> added(Sku sku, String quantity, String price) {
        return Map.of("sku", sku.code(), "quantity", quantity, "unitPrice", price);
    }
}
