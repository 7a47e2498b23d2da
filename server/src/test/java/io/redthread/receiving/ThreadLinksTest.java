package io.redthread.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.monitoring.PurchaseThreads;
import io.redthread.monitoring.ThreadView.Linked;
import io.redthread.monitoring.Threads;
import io.redthread.process.Engine;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.sales.BackOrders;
import io.redthread.sales.IntakeResult;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderIntake;
import io.redthread.sales.OrderStatus;
import io.redthread.sales.OrderTrail;
import io.redthread.sales.Orders;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The thread of a sale and that of the purchase it waits for lead to each other (H1). */
class ThreadLinksTest extends DockFixture {

    @Autowired
    private OrderIntake intake;

    @Autowired
    private Orders sales;

    @Autowired
    private OrderTrail trail;

    @Autowired
    private BackOrders backOrders;

    @Autowired
    private Engine engine;

    @Autowired
    private Threads threads;

    @Autowired
    private PurchaseThreads purchases;

    private OrderId waiting;

    @BeforeEach
    void three_cups_are_sold_that_are_not_there() {
        var there = world.goods(warehouse, 4);
        var order = world.order(world.shop(true))
                .line(there.code(), "1", "9")
                .line(cup.code(), "3", "9")
                .build();
        var taken = (IntakeResult.Created) intake.acceptAndMove(List.of(order)).getFirst();
        waiting = trail.parts(sales.get(taken.id())).getFirst().id();
    }

    @Test
    void a_back_order_names_the_purchase_that_will_bring_its_goods_and_the_other_way_round() {
        var purchase = ordered(cup, 10);

        assertThat(linksOf(waiting)).anySatisfy(it -> {
            assertThat(it.kind()).isEqualTo("purchase");
            assertThat(it.number()).isEqualTo(numberOf(purchase));
            assertThat(it.late()).isFalse();
        });
        assertThat(linksOf(purchase)).anySatisfy(it -> {
            assertThat(it.number()).isEqualTo(sales.get(waiting).number());
            assertThat(it.why().zh()).isEqualTo("等它的货");
        });
    }

    @Test
    void once_the_goods_came_the_purchase_names_the_order_that_went_on_with_them() {
        var purchase = ordered(cup, 10);
        receipts.receive(came(purchase, 10));
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            backOrders.wake();
            engine.drain();
            assertThat(sales.get(waiting).status()).isEqualTo(OrderStatus.ALLOCATED);
        });

        assertThat(linksOf(purchase)).anySatisfy(it -> {
            assertThat(it.number()).isEqualTo(sales.get(waiting).number());
            assertThat(it.why().zh()).isEqualTo("到货后放行");
        });
        assertThat(linksOf(waiting)).isEmpty();
    }

    private List<Linked> linksOf(OrderId order) {
        return threads.of(Long.toString(order.value())).related();
    }

    private List<Linked> linksOf(PurchaseOrderId order) {
        return purchases.of(Long.toString(order.value())).related();
    }

    private String numberOf(PurchaseOrderId order) {
        return purchases.of(Long.toString(order.value())).purchase().number();
    }
}
