package io.redthread.receiving;

import static io.redthread.kernel.Quantity.pcs;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.process.Engine;
import io.redthread.receiving.GoodsInspections.Verdict;
import io.redthread.sales.BackOrders;
import io.redthread.sales.IntakeResult;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderIntake;
import io.redthread.sales.OrderStatus;
import io.redthread.sales.OrderTrail;
import io.redthread.sales.Orders;
import io.redthread.sales.SalesOrder;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sold goods that are not there wait for what the supplier brings, and go on when it has come (X31). */
class ReceivedBackOrderTest extends DockFixture {

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
    private InspectionRules rules;

    @Autowired
    private GoodsInspections inspections;

    private SalesOrder waiting;

    @BeforeEach
    void three_cups_are_sold_that_are_not_there() {
        var there = world.goods(warehouse, 4);
        var order = world.order(world.shop(true))
                .line(there.code(), "1", "9")
                .line(cup.code(), "3", "9")
                .build();
        var taken = (IntakeResult.Created) intake.acceptAndMove(List.of(order)).getFirst();
        waiting = sales.get(trail.parts(sales.get(taken.id())).getFirst().id());
        assertThat(waiting.status()).isEqualTo(OrderStatus.BACK_ORDER);
    }

    @Test
    void goods_of_a_purchase_receipt_wake_the_order_that_waits_for_them() {
        receipts.receive(came(ordered(cup, 10), 10));

        eventually(waiting.id(), OrderStatus.ALLOCATED);
        assertThat(available(cup)).isEqualTo(pcs(7));
        assertThat(verification.verify().clean()).isTrue();
    }

    @Test
    void goods_to_be_inspected_wake_it_once_they_are_accepted() {
        rules.set(InspectionKind.SKU, cup.code(), new BigDecimal("100"));
        var id = receipts.receive(came(ordered(cup, 10), 10));
        backOrders.wake();
        engine.drain();
        assertThat(sales.get(waiting.id()).status()).isEqualTo(OrderStatus.BACK_ORDER);

        inspections.judge(id, new Verdict(1, new BigDecimal("3"), BigDecimal.ZERO, ""));

        eventually(waiting.id(), OrderStatus.ALLOCATED);
    }

    private void eventually(OrderId order, OrderStatus status) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            backOrders.wake();
            engine.drain();
            assertThat(sales.get(order).status()).isEqualTo(status);
        });
    }
}
