package io.redthread.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import io.redthread.parties.ShopId;
import io.redthread.process.Engine;
import io.redthread.support.Browser;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Clerks split an order by hand and put a part back (X31). */
class HandSplitTest extends RedthreadTest {

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
    private Sku missing;

    @BeforeEach
    void given_cups_on_the_shelf_and_something_missing() {
        warehouse = world.warehouse("浙江省");
        shop = world.shop(false);
        cup = world.goods(warehouse, 10);
        missing = world.goods(warehouse, 0);
    }

    @Test
    void both_parts_of_an_allocated_order_go_on_and_are_worth_what_it_was() {
        var order = taken("5", "9.99");

        var part = split(order, 1, 1, "2");

        standing(order, OrderStatus.ALLOCATED);
        standing(part, OrderStatus.ALLOCATED);
        assertThat(orders.get(order).total().plus(orders.get(part).total())).hasToString("49.95 CNY");
        assertThat(orders.get(part).lines())
                .singleElement()
                .matches(it -> it.quantity().amount().compareTo(BigDecimal.TWO) == 0);
    }

    @Test
    void an_order_at_review_is_split_before_it_and_both_parts_are_judged() {
        var order = taken("5", "1000");
        assertThat(orders.get(order).status()).isEqualTo(OrderStatus.IN_REVIEW);

        var part = split(order, 1, 1, "1");

        standing(order, OrderStatus.IN_REVIEW);
        standing(part, OrderStatus.ALLOCATED);
    }

    @Test
    void what_is_there_goes_on_when_what_is_missing_is_split_off() {
        var both = world.order(shop)
                .line(cup.code(), "1", "10")
                .line(missing.code(), "1", "20")
                .build();
        var order = ((IntakeResult.Created) intake.acceptAndMove(List.of(both)).getFirst()).id();
        assertThat(orders.get(order).status()).isEqualTo(OrderStatus.EXCEPTION);

        var part = split(order, 1, 2, "1");

        standing(order, OrderStatus.ALLOCATED);
        standing(part, OrderStatus.BACK_ORDER);
    }

    @Test
    void a_part_is_put_back_and_the_order_is_what_it_was() {
        var order = taken("5", "9.99");
        var before = orders.get(order);
        var part = split(order, 1, 1, "2");
        standing(part, OrderStatus.ALLOCATED);

        service()
                .post("/api/sales/orders/" + part.value() + "/rejoin", Map.of())
                .is(200);

        standing(order, OrderStatus.ALLOCATED);
        assertThat(orders.get(part).status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(orders.get(order).lines()).isEqualTo(before.lines());
        assertThat(orders.get(order).total()).isEqualTo(before.total());
    }

    @Test
    void refuses_to_take_everything_or_more_than_there_is() {
        var order = taken("5", "9.99");

        post(order, 1, 1, "5").isProblem(422, "sales/split-empty");
        post(order, 1, 1, "6").isProblem(422, "platform/invalid-input");
        post(order, 1, 9, "1").isProblem(422, "platform/invalid-input");
        service()
                .post("/api/sales/orders/" + order.value() + "/rejoin", Map.of())
                .isProblem(409, "sales/parts-apart");
    }

    private OrderId taken(String quantity, String price) {
        var order = world.order(shop).line(cup.code(), quantity, price).build();
        return ((IntakeResult.Created) intake.acceptAndMove(List.of(order)).getFirst()).id();
    }

    private OrderId split(OrderId order, int revision, int line, String quantity) {
        return new OrderId(
                Long.parseLong(post(order, revision, line, quantity).is(200).text("/id")));
    }

    private io.redthread.support.Answer post(OrderId order, int revision, int line, String quantity) {
        var apart = List.of(Map.of("lineNo", line, "quantity", quantity));
        return service()
                .post("/api/sales/orders/" + order.value() + "/split", Map.of("revision", revision, "apart", apart));
    }

    private void standing(OrderId order, OrderStatus status) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            engine.drain();
            assertThat(orders.get(order).status()).isEqualTo(status);
        });
    }

    private Browser service() {
        return signedInAs(ShippedRole.CUSTOMER_SERVICE);
    }
}
