package io.redthread.outside;

import static io.redthread.outside.ReportKind.DISPATCHED;
import static io.redthread.outside.ReportKind.PACKED;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.fulfilment.ParcelView;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Orders of linked goods go to the partner, and nothing else does. */
class DropShippedOrdersTest extends DropShipTest {

    @AfterEach
    void the_books_hold() {
        assertThat(verification.verify().clean()).isTrue();
    }

    @Test
    void the_partner_is_told_its_own_code_and_units_and_its_report_moves_the_order() {
        var run = dropShips();
        var sku = linked(run, 3);
        told(run, has(sku, 30));
        var order = world.order(sku, 2);

        var id = told(run, order);
        var line = as(run, () -> exchange.one(id)).lines().getFirst();
        report(run, id, PACKED);
        report(run, id, DISPATCHED);

        assertThat(line.code()).isEqualTo(code(sku));
        assertThat(line.theirs()).isEqualByComparingTo("6");
        assertThat(at(order)).isEqualTo("feedback done");
        assertThat(onHand(run, sku)).isEqualTo(8);
    }

    @Test
    void an_order_of_linked_and_other_goods_splits_and_the_others_never_reach_the_partner() {
        var run = dropShips();
        var sku = linked(run);
        told(run, has(sku, 5));
        var ours = world.stocked(world.site(), 5);
        var order = world.orderOf(sku, ours);

        issuing.outbound(run.site().id());
        var told = as(run, () -> exchange.waiting(Optional.empty(), 200));

        assertThat(parcels.ofOrder(order)).hasSize(2);
        assertThat(told)
                .singleElement()
                .satisfies(it -> assertThat(it.lines())
                        .extracting(InstructionContent.Line::sku)
                        .containsExactly(sku));
    }

    @Test
    void an_order_of_goods_that_are_only_proposed_finds_no_stock_there() {
        var run = dropShips();
        var sku = world.unstocked();
        links.propose(proposed(run, sku, 1));

        var order = world.order(sku, 1);

        assertThat(parcels.ofOrder(order)).isEmpty();
        assertThat(instructions.of(order)).isEmpty();
    }

    @Test
    void after_the_end_nothing_new_goes_there_and_what_is_under_way_is_finished() {
        var run = dropShips();
        var sku = world.unstocked();
        var link = link(run, sku, 1);
        told(run, has(sku, 5));
        var before = world.order(sku, 2);

        links.end(List.of(link), "price");
        var after = world.order(sku, 1);

        assertThat(onHand(run, sku)).isEqualTo(2);
        assertThat(parcels.ofOrder(after)).isEmpty();
        var id = told(run, before);
        assertThat(as(run, () -> exchange.one(id)).lines().getFirst().code()).isEqualTo(code(sku));
        report(run, id, PACKED);
        report(run, id, DISPATCHED);
        assertThat(at(before)).isEqualTo("feedback done");
    }

    @Test
    void what_is_cancelled_after_the_end_goes_to_nobody_else() {
        var run = dropShips();
        var sku = world.unstocked();
        var link = link(run, sku, 1);
        told(run, has(sku, 5));
        var order = world.order(sku, 2);
        links.end(List.of(link), "price");

        orders.cancel(List.of(order), "changed my mind");

        assertThat(orders.get(order).status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(onHand(run, sku)).isZero();
        assertThat(parcels.ofOrder(world.order(sku, 1))).isEmpty();
    }

    @RepeatedTest(3)
    void of_many_orders_at_once_the_last_ten_pieces_serve_ten_while_the_partner_tells_them_again() throws Exception {
        var run = dropShips();
        var sku = linked(run);
        told(run, has(sku, 10));
        var all = new ArrayList<OrderId>();
        var calls = new ArrayList<Callable<Object>>();
        for (var i = 0; i < 16; i++) {
            calls.add(() -> world.order(sku, 1));
        }
        calls.add(() -> told(run, has(sku, 10)));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(calls)) {
                if (done.get() instanceof OrderId order) {
                    all.add(order);
                }
            }
        }

        var served = all.stream().filter(it -> !parcels.ofOrder(it).isEmpty()).collect(Collectors.toSet());
        assertThat(served).hasSize(10);
        assertThat(reserved(run, sku)).isEqualTo(10);
        assertThat(served.stream().flatMap(it -> parcels.ofOrder(it).stream()))
                .extracting(ParcelView::lines)
                .allSatisfy(lines -> assertThat(lines).hasSize(1));
    }
}
