package io.redthread.receiving;

import static io.redthread.kernel.Quantity.pcs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.redthread.inventory.PutAway;
import io.redthread.inventory.SerialDesk;
import io.redthread.inventory.SerialFilter;
import io.redthread.inventory.SerialView;
import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Sscc;
import io.redthread.platform.paging.PageQuery;
import io.redthread.purchasing.LineContent;
import io.redthread.purchasing.OrderState;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.receiving.ArrivalRefusal.UnitInspected;
import io.redthread.receiving.ArrivalRefusal.UnitNotAnnounced;
import io.redthread.receiving.ArrivalRefusal.UnitNotReceived;
import io.redthread.receiving.ArrivalRefusal.UnitOfOtherOrder;
import io.redthread.receiving.ArrivalRefusal.UnitReceived;
import io.redthread.receiving.ArrivalRefusal.UnitStored;
import io.redthread.receiving.ArrivalRefusal.UnitTakenApart;
import io.redthread.receiving.ArrivalRefusal.UnitWithdrawn;
import io.redthread.receiving.NewGoodsReceipt.Came;
import io.redthread.receiving.UnitAtDoor.Found;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

/** Announced units come in whole, once, and are put away as one (X53). */
class UnitReceiptsTest extends ArrivalFixture {

    @Autowired
    private SerialDesk serials;

    @Autowired
    private GoodsInspections inspections;

    @Autowired
    private InspectionRules rules;

    @Autowired
    private DSLContext sql;

    @Test
    void a_unit_comes_in_whole_by_one_scan() {
        var milk = milk();
        var order = ordered(LineContent.of(1, cup, "10", "5"), LineContent.of(2, milk, "6", "5"));
        var sscc = announced(order, cups(10), lotted(milk, "L7", LocalDate.of(2031, 1, 31), 6));

        var receipt = unitReceipts.receive(UnitAtDoor.whole(sscc, warehouse));

        assertThat(reads.of(receipt).lines())
                .extracting(GoodsReceiptLine::sku, GoodsReceiptLine::lot, GoodsReceiptLine::quantity)
                .containsExactly(tuple(cup, "", pcs(10)), tuple(milk, "L7", pcs(6)));
        assertThat(reads.of(receipt).receipt().deliveryNote()).isEqualTo("DN-7");
        assertThat(stand(sscc).state()).isEqualTo(ArrivalUnitState.RECEIVED);
        assertThat(stateOf(order)).isEqualTo(OrderState.RECEIVED);
        assertThat(verification.verify().clean()).isTrue();
    }

    @Test
    void what_the_keeper_says_is_missing_is_shown_as_a_difference() {
        var order = ordered(cup, 10);
        var sscc = announced(order, cups(10));

        unitReceipts.receive(less(sscc, new Found(1, BigDecimal.valueOf(8), List.of())));

        assertThat(unitReads.scanned(sscc.value()).missing())
                .containsExactly(new ArrivalUnitTrace.Missing(cup, "", pcs(2)));
        assertThat(receivedOf(order)).isEqualTo(pcs(8)).isEqualTo(available(cup));
        assertThat(stateOf(order)).isEqualTo(OrderState.PARTLY_RECEIVED);
    }

    @Test
    void more_than_was_announced_a_strange_line_and_nothing_at_all_are_refused() {
        var sscc = announced(ordered(cup, 20), cups(10));

        assertThat(code(less(sscc, new Found(1, BigDecimal.valueOf(11), List.of()))))
                .isEqualTo("unit-more-than-announced");
        assertThat(code(less(sscc, new Found(2, BigDecimal.ONE, List.of())))).isEqualTo("unit-line-unknown");
        assertThat(code(less(sscc, new Found(1, BigDecimal.ZERO, List.of())))).isEqualTo("unit-nothing-came");
        assertThat(stand(sscc).state()).isEqualTo(ArrivalUnitState.ANNOUNCED);
    }

    @Test
    void pieces_come_in_by_the_numbers_that_were_announced() {
        var phone = phone();
        var order = ordered(phone, 3);
        var three = new Came(phone, "", Optional.empty(), BigDecimal.valueOf(3), List.of("A1", "A2", "A3"));
        var sscc = announced(order, three);

        assertThat(code(less(sscc, new Found(1, BigDecimal.ONE, List.of("B9")))))
                .isEqualTo("unit-serial-not-announced");
        unitReceipts.receive(less(sscc, new Found(1, BigDecimal.TWO, List.of("A1", "A3"))));

        assertThat(serials.page(new SerialFilter(null, phone, null, null, null), PageQuery.first(9))
                        .items())
                .extracting(SerialView::number)
                .containsExactlyInAnyOrder("A1", "A3");
    }

    @RepeatedTest(2)
    void of_many_who_scan_it_one_receives_it() throws Exception {
        var order = ordered(cup, 40);
        var sscc = announced(order, cups(10));

        var through = ReturnsTest.racing(6, () -> unitReceipts.receive(UnitAtDoor.whole(sscc, warehouse)));

        assertThat(through).isEqualTo(1);
        assertThat(receivedOf(order)).isEqualTo(pcs(10));
        assertThat(refusedBy(() -> unitReceipts.receive(UnitAtDoor.whole(sscc, warehouse))))
                .isInstanceOf(UnitReceived.class);
    }

    @Test
    void the_database_lets_no_two_receipts_of_a_unit_stand() {
        var order = ordered(cup, 40);
        var sscc = announced(order, cups(10));
        unitReceipts.receive(UnitAtDoor.whole(sscc, warehouse));
        var loose = receipts.receive(came(order, 1));

        assertThatThrownBy(() -> sql.execute(
                        "update receiving.goods_receipt set unit_id = {0} where id = {1}",
                        org.jooq.impl.DSL.val(stand(sscc).id().value()), org.jooq.impl.DSL.val(loose.value())))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("uq_goods_receipt_unit");
    }

    @Test
    void a_receipt_that_is_taken_back_lets_the_unit_come_again() {
        var sscc = announced(ordered(cup, 10), cups(10));
        var first = unitReceipts.receive(UnitAtDoor.whole(sscc, warehouse));

        receipts.reverse(first, "wrong door");
        assertThat(stand(sscc).state()).isEqualTo(ArrivalUnitState.ANNOUNCED);
        unitReceipts.receive(UnitAtDoor.whole(sscc, warehouse));

        assertThat(available(cup)).isEqualTo(pcs(10));
    }

    @Test
    void a_unit_that_is_unknown_withdrawn_or_of_another_order_is_refused() {
        var order = ordered(cup, 10);
        var other = ordered(cup, 10);
        var sscc = announced(order, cups(4));
        var stranger = fresh();

        assertThat(refusedBy(() -> unitReceipts.receive(UnitAtDoor.whole(stranger, warehouse))))
                .isEqualTo(new UnitNotAnnounced(stranger.value()));
        assertThat(refusedBy(() -> unitReceipts.receive(
                        new UnitAtDoor(sscc, warehouse, Optional.empty(), Optional.of(other), "", List.of()))))
                .isEqualTo(new UnitOfOtherOrder(sscc, numberOf(order)));
        units.withdraw(stand(sscc).id(), "lost on the way");
        assertThat(refusedBy(() -> unitReceipts.receive(UnitAtDoor.whole(sscc, warehouse))))
                .isEqualTo(new UnitWithdrawn(sscc));
    }

    @Test
    void a_unit_goes_to_its_bin_by_one_scan_and_once() {
        var sscc = announced(ordered(cup, 10), cups(10));
        assertThat(refusedBy(() -> unitReceipts.putAway(sscc, shelf()))).isEqualTo(new UnitNotReceived(sscc));
        unitReceipts.receive(UnitAtDoor.whole(sscc, warehouse));

        unitReceipts.putAway(sscc, shelf());

        assertThat(stand(sscc).state()).isEqualTo(ArrivalUnitState.STORED);
        assertThat(putaway.page(new io.redthread.inventory.PutawayFilter(null, warehouse, null), PageQuery.first(9))
                        .items())
                .isEmpty();
        assertThat(refusedBy(() -> unitReceipts.putAway(sscc, shelf()))).isEqualTo(new UnitStored(sscc));
        assertThat(verification.verify().clean()).isTrue();
    }

    @Test
    void a_unit_waits_for_its_inspection_and_only_what_is_good_is_put_away() {
        var order = ordered(cup, 10);
        rules.set(InspectionKind.SKU, cup.code(), BigDecimal.valueOf(100));
        var sscc = announced(order, cups(10));
        var receipt = unitReceipts.receive(UnitAtDoor.whole(sscc, warehouse));
        assertThat(refusedBy(() -> unitReceipts.putAway(sscc, shelf()))).isEqualTo(new UnitInspected(sscc, cup));

        inspections.judge(
                receipt, new GoodsInspections.Verdict(1, BigDecimal.valueOf(7), BigDecimal.valueOf(3), "cracked"));
        unitReceipts.putAway(sscc, shelf());

        assertThat(available(cup)).isEqualTo(pcs(7));
        assertThat(stand(sscc).state()).isEqualTo(ArrivalUnitState.STORED);
    }

    @Test
    void a_unit_that_was_taken_apart_is_not_put_away_as_one() {
        var sscc = announced(ordered(cup, 10), cups(10));
        unitReceipts.receive(UnitAtDoor.whole(sscc, warehouse));
        var dock = java.util.Objects.requireNonNull(stand(sscc).came()).bin();
        putaway.put(new PutAway(dock, cup, Optional.empty(), shelf(), BigDecimal.ONE));

        assertThat(refusedBy(() -> unitReceipts.putAway(sscc, shelf()))).isEqualTo(new UnitTakenApart(sscc, cup));
        assertThat(stand(sscc).state()).isEqualTo(ArrivalUnitState.RECEIVED);
    }

    private UnitAtDoor less(Sscc sscc, Found found) {
        return new UnitAtDoor(sscc, warehouse, Optional.empty(), Optional.<PurchaseOrderId>empty(), "", List.of(found));
    }

    private String code(UnitAtDoor wanted) {
        var refusal = (InvalidInput) refusedBy(() -> unitReceipts.receive(wanted));
        return refusal.errors().stream().map(InputError::code).findFirst().orElse("");
    }
}
