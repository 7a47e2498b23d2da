package io.redthread.outside;

import static io.redthread.outside.ReportKind.CANCELLED;
import static io.redthread.outside.ReportKind.DISPATCHED;
import static io.redthread.outside.ReportKind.PACKED;
import static io.redthread.outside.ReportKind.TOO_LATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.fulfilment.FulfilmentRefusal.AlreadyDispatched;
import io.redthread.outside.OutsideRefusal.InstructionInState;
import io.redthread.outside.OutsideRefusal.NotForThisState;
import io.redthread.outside.OutsideRefusal.WithThePartner;
import io.redthread.process.CaseId;
import io.redthread.process.ExceptionView;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A partner was told to send goods that shall not leave any more. */
class StopTest extends OutsideTest {

    @Test
    void what_the_partner_has_not_fetched_is_simply_cancelled() {
        var run = run();
        var sku = world.stocked(run.site(), 5);
        var order = world.order(sku, 2);
        issuing.outbound(run.site().id());

        orders.cancel(List.of(order), "changed my mind");

        assertThat(of(order).state()).isEqualTo(InstructionState.DROPPED);
        assertThat(reserved(run, sku)).isZero();
    }

    @Test
    void what_the_partner_has_is_not_cancelled_behind_its_back() {
        var run = run();
        var order = world.order(world.stocked(run.site(), 5), 2);
        told(run, order);

        assertThat(refusedBy(() -> orders.cancel(List.of(order), "no"))).isInstanceOf(WithThePartner.class);

        assertThat(at(order)).isEqualTo("picking waiting");
    }

    @Test
    void a_stop_in_time_cancels_the_order_and_gives_the_stock_back() {
        var run = run();
        var sku = world.stocked(run.site(), 5);
        var order = world.order(sku, 2);
        var id = told(run, order);
        report(run, id, PACKED);

        var stop = instructions.stop(id, AfterStop.CANCEL, "customer");
        assertThat(refusedBy(() -> instructions.stop(id, AfterStop.CANCEL, "customer")))
                .isInstanceOf(NotForThisState.class);
        report(run, stop, CANCELLED);

        assertThat(orders.get(order).status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(onHand(run, sku)).isEqualTo(5);
        assertThat(reserved(run, sku)).isZero();
        assertThat(of(order).state()).isEqualTo(InstructionState.DROPPED);
        assertThat(refusedBy(() -> report(run, id, DISPATCHED))).isInstanceOf(InstructionInState.class);
    }

    @Test
    void a_stop_in_time_may_send_the_order_back_to_review() {
        var run = run();
        var order = world.order(world.stocked(run.site(), 5), 2);
        var id = told(run, order);

        report(run, instructions.stop(id, AfterStop.REVIEW, "other goods"), CANCELLED);

        assertThat(at(order)).startsWith("review");
    }

    @Test
    void a_stop_too_late_is_an_exception_and_the_dispatch_is_booked_all_the_same() {
        var run = run();
        var sku = world.stocked(run.site(), 5);
        var order = world.order(sku, 2);
        var id = told(run, order);
        report(run, id, PACKED);

        report(run, instructions.stop(id, AfterStop.CANCEL, "customer"), TOO_LATE);
        assertThat(at(order)).isEqualTo("dispatch exception");
        report(run, id, DISPATCHED);

        assertThat(onHand(run, sku)).isEqualTo(3);
        assertThat(at(order)).isEqualTo("dispatch exception");
        assertThat(open(order)).hasSize(1);
        exceptions.resolve(open(order).getFirst().id(), "customer keeps it", "");
        after.goOn();
        assertThat(at(order)).isEqualTo("feedback done");
    }

    @Test
    void a_dispatch_while_a_stop_is_under_way_wins_and_is_an_exception() {
        var run = run();
        var sku = world.stocked(run.site(), 5);
        var order = world.order(sku, 2);
        var id = told(run, order);
        report(run, id, PACKED);
        var stop = instructions.stop(id, AfterStop.CANCEL, "customer");

        report(run, id, DISPATCHED);

        assertThat(open(order)).extracting(ExceptionView::type).containsExactly("stop-too-late");
        assertThat(instructions.of(stop).progress().tooLate()).isTrue();
        assertThat(refusedBy(() -> report(run, stop, CANCELLED))).isInstanceOf(InstructionInState.class);
        assertThat(refusedBy(() -> instructions.stop(id, AfterStop.CANCEL, "again")))
                .isInstanceOf(AlreadyDispatched.class);
        assertThat(onHand(run, sku)).isEqualTo(3);
    }

    private List<ExceptionView> open(OrderId order) {
        return exceptions.ofCase(new CaseId(order.value())).stream()
                .filter(it -> it.state().equals("open"))
                .toList();
    }
}
