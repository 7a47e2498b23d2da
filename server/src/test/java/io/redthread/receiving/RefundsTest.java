package io.redthread.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.kernel.Money;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What becomes of the customer's wish once the goods are judged. */
class RefundsTest extends CourseFixture {

    @Test
    void an_exchange_is_an_order_at_price_nought_under_the_returns_number() {
        var id = received(1);
        inspections.judge(id, List.of(good(1)));

        var again = orders.get(endings.exchange(id));

        var it = reads.of(id).authorisation();
        assertThat(again.total()).isEqualTo(Money.of("0.00", "CNY"));
        assertThat(again.platformNumber()).isEqualTo(it.number());
        assertThat(again.extra()).containsEntry("exchangeOf", it.orderNumber());
        assertThat(it.state()).isEqualTo(ReturnState.CLOSED);
        assertThat(it.exchangeNumber()).isEqualTo(again.number());
    }

    @Test
    void a_refund_is_decided_by_somebody_else_and_never_beyond_what_was_paid() {
        var id = received(3);
        inspections.judge(id, List.of(good(3)));

        assertThat(refusedBy(() -> as("xiaoli", () -> refunds.request(id, cny("30.01"), "all"))))
                .isEqualTo(new ReceivingRefusal.MoreThanPaid(
                        reads.of(id).authorisation().orderNumber(), cny("30.01"), cny("30.00"), cny("0.00")));
        as("xiaoli", () -> refunds.request(id, cny("30.00"), "all of it"));
        var refund = reads.of(id).refunds().getFirst();
        assertThat(refusedBy(() -> as("xiaoli", () -> refunds.decide(refund.id(), true, ""))))
                .isInstanceOf(ReceivingRefusal.OwnRefund.class);
        as("laowang", () -> refunds.decide(refund.id(), true, ""));

        assertThat(refunds.left(refund.order())).isEqualTo(cny("0.00"));
        assertThat(reads.of(id).authorisation().state()).isEqualTo(ReturnState.CLOSED);
        assertThat(refusedBy(() -> as("laowang", () -> refunds.decide(refund.id(), false, "no"))))
                .isInstanceOf(ReceivingRefusal.RefundDecided.class);
    }

    @Test
    void a_refused_refund_gives_its_claim_back() {
        var id = received(1);
        inspections.judge(id, List.of(good(1)));
        as("xiaoli", () -> refunds.request(id, cny("10.00"), "all of it"));
        var refund = reads.of(id).refunds().getFirst();

        as("laowang", () -> refunds.decide(refund.id(), false, "worn"));

        assertThat(refunds.left(refund.order())).isEqualTo(cny("10.00"));
        assertThat(reads.of(id).authorisation().state()).isEqualTo(ReturnState.INSPECTED);
    }

    @RepeatedTest(3)
    void of_many_who_ask_at_once_no_more_is_claimed_than_was_paid() throws Exception {
        var order = dispatched(4);
        var inspected = new java.util.concurrent.ConcurrentLinkedQueue<ReturnAuthorisationId>();
        for (var i = 0; i < 4; i++) {
            inspected.add(keepsIt(order));
        }

        var asked = ReturnsTest.racing(4, () -> refunds.request(inspected.remove(), cny("15.00"), "some"));

        assertThat(asked).isEqualTo(2);
        assertThat(refunds.left(order)).isEqualTo(cny("10.00"));
    }
}
