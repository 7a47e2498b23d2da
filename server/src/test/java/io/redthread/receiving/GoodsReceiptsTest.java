package io.redthread.receiving;

import static io.redthread.kernel.Quantity.pcs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.redthread.approval.Verdict;
import io.redthread.inventory.PutAway;
import io.redthread.inventory.Putaway;
import io.redthread.inventory.PutawayFilter;
import io.redthread.platform.paging.PageQuery;
import io.redthread.purchasing.ExpectedFilter;
import io.redthread.purchasing.LineContent;
import io.redthread.purchasing.OrderChanges;
import io.redthread.purchasing.OrderContent;
import io.redthread.purchasing.OrderDelivery;
import io.redthread.purchasing.OrderState;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.purchasing.PurchasingRefusal;
import io.redthread.purchasing.PurchasingSettingDesk;
import io.redthread.purchasing.PurchasingSettings;
import io.redthread.receiving.ReceiptRefusal.ExpiryRequired;
import io.redthread.receiving.ReceiptRefusal.GoodsMovedOn;
import io.redthread.receiving.ReceiptRefusal.GoodsNotExpected;
import io.redthread.receiving.ReceiptRefusal.MoreThanExpected;
import io.redthread.receiving.ReceiptRefusal.OtherWarehouse;
import io.redthread.receiving.ReceiptRefusal.ReceiptReversed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Goods of an order that its supplier has are taken in at the dock. */
class GoodsReceiptsTest extends DockFixture {

    @Autowired
    private Putaway putaway;

    @Autowired
    private PurchasingSettingDesk settings;

    @Autowired
    private OrderDelivery delivery;

    @Autowired
    private OrderChanges changes;

    @Test
    void a_released_order_is_expected_until_all_has_come() {
        var order = ordered(cup, 10);
        assertThat(isExpected(order)).isTrue();

        receipts.receive(came(order, 4));
        assertThat(stateOf(order)).isEqualTo(OrderState.PARTLY_RECEIVED);
        assertThat(isExpected(order)).isTrue();

        receipts.receive(came(order, 6));
        assertThat(stateOf(order)).isEqualTo(OrderState.RECEIVED);
        assertThat(isExpected(order)).isFalse();
    }

    @Test
    void an_order_that_ended_short_or_was_called_off_is_expected_no_more() {
        var closed = ordered(cup, 10);
        var cancelled = ordered(cup, 10);
        receipts.receive(came(closed, 4));

        buying.as(team, () -> orders.close(closed, "supplier has no more"));
        buying.as(team, () -> orders.cancel(cancelled, "not needed"));

        assertThat(isExpected(closed)).isFalse();
        assertThat(isExpected(cancelled)).isFalse();
        assertThat(refusedBy(() -> receipts.receive(came(closed, 1))))
                .isInstanceOf(PurchasingRefusal.OrderInState.class);
    }

    @Test
    void goods_stand_at_the_dock_and_wait_to_be_put_away() {
        var order = ordered(cup, 10);

        var id = receipts.receive(came(order, 10));

        assertThat(available(cup)).isEqualTo(pcs(10));
        assertThat(putaway.page(new PutawayFilter(null, warehouse, null), PageQuery.first(10))
                        .items())
                .singleElement()
                .satisfies(task -> assertThat(task.waiting()).isEqualTo(pcs(10)));
        assertThat(reads.of(id).bin()).isEqualTo("DOCK-01");
        assertThat(reads.of(id).receipt().number()).startsWith("GRN-");
        assertThat(verification.verify().clean()).isTrue();
    }

    @Test
    void more_than_was_ordered_and_goods_of_others_are_refused() {
        var order = ordered(cup, 10);
        var plate = buying.regular();

        assertThat(refusedBy(() -> receipts.receive(came(order, 11))))
                .isEqualTo(new MoreThanExpected(numberOf(order), cup, pcs(11), pcs(10)));
        assertThat(refusedBy(() -> receipts.receive(came(order, lotted(plate, "", null, 1)))))
                .isEqualTo(new GoodsNotExpected(numberOf(order), plate));
        assertThat(receivedOf(order)).isEqualTo(pcs(0));
        assertThat(available(cup)).isEqualTo(pcs(0));
    }

    @Test
    void so_much_more_comes_in_as_is_tolerated() {
        var order = ordered(cup, 10);
        tolerating("10", () -> {
            assertThat(refusedBy(() -> receipts.receive(came(order, 12)))).isInstanceOf(MoreThanExpected.class);
            receipts.receive(came(order, 11));
        });

        assertThat(receivedOf(order)).isEqualTo(pcs(11));
        assertThat(stateOf(order)).isEqualTo(OrderState.RECEIVED);
    }

    @RepeatedTest(3)
    void of_many_keepers_at_one_order_none_takes_in_too_much() throws Exception {
        var order = ordered(cup, 10);

        var through = ReturnsTest.racing(8, () -> receipts.receive(came(order, 3)));

        assertThat(through).isEqualTo(3);
        assertThat(receivedOf(order)).isEqualTo(pcs(9)).isEqualTo(available(cup));
        assertThat(reads.ofOrder(order)).hasSize(3);
        assertThat(verification.verify().clean()).isTrue();
    }

    @Test
    void two_lines_of_the_same_goods_fill_up_one_after_the_other() {
        var order = ordered(LineContent.of(1, cup, "4", "5"), LineContent.of(2, cup, "6", "5"));

        var id = receipts.receive(came(order, 7));

        assertThat(reads.of(id).lines())
                .extracting(GoodsReceiptLine::orderLine, GoodsReceiptLine::quantity)
                .containsExactly(tuple(1, pcs(4)), tuple(2, pcs(3)));
    }

    @Test
    void a_new_lot_of_goods_that_do_not_keep_comes_with_its_last_good_day() {
        var milk = milk();
        var order = ordered(milk, 10);

        assertThat(refusedBy(() -> receipts.receive(came(order, lotted(milk, "L1", null, 5)))))
                .isEqualTo(new ExpiryRequired(milk, "L1"));
        receipts.receive(came(order, lotted(milk, "L1", LocalDate.of(2030, 1, 31), 5)));
        receipts.receive(came(order, lotted(milk, "L1", null, 5)));

        assertThat(available(milk)).isEqualTo(pcs(10));
    }

    @Test
    void a_receipt_is_taken_back_whole_while_its_goods_are_there() {
        var order = ordered(cup, 10);
        var first = receipts.receive(came(order, 4));
        receipts.receive(came(order, 6));

        receipts.reverse(first, "wrong supplier");

        assertThat(stateOf(order)).isEqualTo(OrderState.PARTLY_RECEIVED);
        assertThat(receivedOf(order)).isEqualTo(pcs(6)).isEqualTo(available(cup));
        assertThat(refusedBy(() -> receipts.reverse(first, "again"))).isInstanceOf(ReceiptReversed.class);
        assertThat(isExpected(order)).isTrue();
    }

    @Test
    void a_receipt_whose_goods_have_moved_on_stays() {
        var order = ordered(cup, 10);
        var id = receipts.receive(came(order, 10));
        move(4);

        assertThat(refusedBy(() -> receipts.reverse(id, "too late"))).isInstanceOf(GoodsMovedOn.class);

        assertThat(receivedOf(order)).isEqualTo(pcs(10));
        assertThat(reads.of(id).receipt().state()).isEqualTo(GoodsReceiptState.POSTED);
    }

    @Test
    void goods_that_are_wanted_elsewhere_are_not_taken_in_here() {
        var order = ordered(cup, 10);
        var elsewhere = world.warehouse("广东省");
        buying.as(team, () -> delivery.to(order, Optional.of(elsewhere)));

        assertThat(refusedBy(() -> receipts.receive(came(order, 1)))).isInstanceOf(OtherWarehouse.class);

        buying.as(team, () -> delivery.to(order, Optional.empty()));
        receipts.receive(came(order, 1));
    }

    @Test
    void a_change_leaves_no_line_with_less_than_has_come() {
        var order = ordered(cup, 10);
        receipts.receive(came(order, 6));

        assertThat(refusedBy(() -> change(order, "5"))).isInstanceOf(PurchasingRefusal.ReceivedAlready.class);
        change(order, "6");

        assertThat(stateOf(order)).isEqualTo(OrderState.RECEIVED);
    }

    private void change(PurchaseOrderId order, String cups) {
        buying.as(team, () -> {
            var now = orders.of(order);
            var content = OrderContent.of(
                    now.supplier().orElseThrow(), team.department(), List.of(LineContent.of(1, cup, cups, "5")));
            return changes.ask(order, now.revision(), content, "less is enough");
        });
        buying.decide(order, Verdict.APPROVE, "");
    }

    private void move(int cups) {
        var dock = warehouses.bins(warehouse).stream()
                .filter(it -> it.code().equals("DOCK-01"))
                .findFirst()
                .orElseThrow();
        var shelf = warehouses.bins(warehouse).getFirst();
        putaway.put(new PutAway(dock.id(), cup, Optional.empty(), shelf.id(), BigDecimal.valueOf(cups)));
    }

    private void tolerating(String percent, Runnable work) {
        var before = settings.current();
        settings.change(with(before, new BigDecimal(percent)));
        try {
            work.run();
        } finally {
            settings.change(with(settings.current(), before.overReceipt()));
        }
    }

    private static PurchasingSettings with(PurchasingSettings known, BigDecimal percent) {
        return new PurchasingSettings(
                known.qualification(), known.autoRelease(), known.expiringDays(), percent, known.revision());
    }

    private String numberOf(PurchaseOrderId order) {
        return buying.as(team, () -> orders.of(order).number());
    }

    private boolean isExpected(PurchaseOrderId order) {
        return !expected.page(new ExpectedFilter(numberOf(order), null, warehouse, null), PageQuery.first(5))
                .items()
                .isEmpty();
    }
}
