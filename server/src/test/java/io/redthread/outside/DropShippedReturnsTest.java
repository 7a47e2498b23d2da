package io.redthread.outside;

import static io.redthread.outside.ReportKind.DISPATCHED;
import static io.redthread.outside.ReportKind.PACKED;
import static io.redthread.outside.ReportKind.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.inventory.InventoryRefusal.GoodsOfPartner;
import io.redthread.inventory.LocationId;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import io.redthread.receiving.Arrived;
import io.redthread.receiving.Judged;
import io.redthread.receiving.OpenReturn;
import io.redthread.receiving.ReceivingRefusal.GoodsOfPartnerBack;
import io.redthread.receiving.ReturnAuthorisationId;
import io.redthread.receiving.ReturnDisposition;
import io.redthread.receiving.ReturnGrade;
import io.redthread.receiving.ReturnInspections;
import io.redthread.receiving.ReturnReads;
import io.redthread.receiving.ReturnReason;
import io.redthread.receiving.ReturnReceipts;
import io.redthread.receiving.ReturnState;
import io.redthread.receiving.ReturnWish;
import io.redthread.receiving.Returnable;
import io.redthread.receiving.Returns;
import io.redthread.sales.OrderId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a partner sent of its own comes back to the partner, or to us; it never becomes ours. */
class DropShippedReturnsTest extends DropShipTest {

    @Autowired
    private Returns returns;

    @Autowired
    private ReturnReads reads;

    @Autowired
    private ReturnReceipts receipts;

    @Autowired
    private ReturnInspections inspections;

    @AfterEach
    void the_books_hold() {
        assertThat(verification.verify().clean()).isTrue();
    }

    @Test
    void the_partner_is_told_takes_it_in_and_the_return_waits_for_its_refund_alone() {
        var run = dropShips();
        var sku = linked(run, 3);
        var order = sent(run, sku);
        assertThat(returns.returnable(order))
                .extracting(Returnable::partner)
                .containsExactly(run.site().id());

        var id = back(order, run.site().id());
        issuing.inbound(run.site().id());
        var told = as(run, () -> exchange.waiting(Optional.empty(), 200)).getFirst();
        report(run, InstructionId.of(told.number()), said(RECEIVED, true, goods(sku, 1)));

        assertThat(told.lines().getFirst().code()).isEqualTo(code(sku));
        assertThat(told.lines().getFirst().theirs()).isEqualByComparingTo("3");
        assertThat(state(id)).isEqualTo(ReturnState.INSPECTED);
        assertThat(onHand(run, sku)).isEqualTo(9);
    }

    @Test
    void come_to_us_it_goes_on_no_shelf_of_ours_but_on_to_the_partner() {
        var run = dropShips();
        var sku = linked(run);
        var order = sent(run, sku);
        var ours = world.site();
        var id = back(order, ours.id());
        receipts.receive(id, List.of(new Arrived(sku, "", BigDecimal.ONE, false)));

        assertThat(refusedBy(() ->
                        inspections.judge(id, List.of(judged(ReturnDisposition.RESTOCK, Optional.of(ours.shelf()))))))
                .isEqualTo(new GoodsOfPartnerBack(sku, run.site().code()));
        inspections.judge(id, List.of(judged(ReturnDisposition.SUPPLIER, Optional.empty())));

        assertThat(reads.of(id).theirs()).containsExactly(sku);
        assertThat(state(id)).isEqualTo(ReturnState.INSPECTED);
        assertThat(availability.of(List.of(sku)).getOrDefault(sku, List.of()))
                .noneMatch(it -> it.warehouse().equals(ours.id()));
    }

    @Test
    void goods_of_ours_are_not_sent_back_to_a_partner() {
        var run = dropShips();
        var sku = linked(run);
        var other = dropShips();
        var order = sent(other, linkedTo(other, sku));

        assertThat(refusedBy(() -> back(order, run.site().id())))
                .isEqualTo(new GoodsOfPartner(run.site().code()));
    }

    private Sku linkedTo(Run run, Sku sku) {
        link(run, sku, 1);
        return sku;
    }

    private OrderId sent(Run run, Sku sku) {
        told(run, has(sku, 30));
        var order = world.order(sku, 1);
        var id = told(run, order);
        report(run, id, PACKED);
        report(run, id, DISPATCHED);
        return order;
    }

    private ReturnAuthorisationId back(OrderId order, WarehouseId to) {
        return returns.open(new OpenReturn(
                order,
                to,
                ReturnReason.QUALITY,
                ReturnWish.REFUND,
                false,
                "",
                "",
                "",
                "",
                OpenReturn.USUAL_DAYS,
                List.of(new OpenReturn.Line(1, BigDecimal.ONE))));
    }

    private static Judged judged(ReturnDisposition to, Optional<LocationId> bin) {
        return new Judged(1, "", BigDecimal.ONE, ReturnGrade.GOOD, to, bin, "");
    }

    private ReturnState state(ReturnAuthorisationId id) {
        return reads.of(id).authorisation().state();
    }
}
