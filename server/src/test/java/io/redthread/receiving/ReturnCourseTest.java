package io.redthread.receiving;

import static io.redthread.kernel.Quantity.pcs;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Returned goods on their way from the door to where they belong. */
class ReturnCourseTest extends CourseFixture {

    @Test
    void goods_come_in_and_are_nobodys_until_they_are_judged() {
        var order = dispatched(3);
        var id = returns.open(wants(order, 2));

        receipts.receive(id, List.of(came(2)));

        assertThat(reads.of(id).authorisation().state()).isEqualTo(ReturnState.RECEIVED);
        assertThat(onHand()).isEqualTo(pcs(97));
        assertThat(verification.verify().clean()).isTrue();
    }

    @Test
    void good_ones_go_back_on_the_shelf_and_broken_ones_away() {
        var id = received(3);

        inspections.judge(id, List.of(good(2), scrapped(1)));

        assertThat(onHand()).isEqualTo(pcs(99));
        assertThat(reads.of(id).authorisation().state()).isEqualTo(ReturnState.INSPECTED);
        assertThat(refusedBy(() -> inspections.judge(id, List.of(good(1)))))
                .isInstanceOf(ReceivingRefusal.ReturnInState.class);
        assertThat(verification.verify().clean()).isTrue();
    }

    @Test
    void refuses_what_was_not_announced_until_the_keeper_says_so() {
        var id = returns.open(wants(dispatched(3), 1));
        var other = world.goods(warehouse, 0);

        assertThat(refusedBy(() -> receipts.receive(id, List.of(came(2)))))
                .isEqualTo(new ReceivingRefusal.MoreThanAnnounced(cup, pcs(2), pcs(1)));
        assertThat(refusedBy(() -> receipts.receive(id, List.of(new Arrived(other, "", BigDecimal.ONE, false)))))
                .isEqualTo(new ReceivingRefusal.GoodsNotAnnounced(other));
        receipts.receive(id, List.of(new Arrived(other, "", BigDecimal.ONE, true), came(1)));

        assertThat(reads.of(id).goods()).extracting(ReturnGoods::orderLine).containsExactly(1, null);
    }

    @Test
    void judges_nothing_twice_and_nothing_that_did_not_come() {
        var id = received(2);
        inspections.judge(id, List.of(good(1)));

        assertThat(refusedBy(() -> inspections.judge(id, List.of(good(2)))))
                .isEqualTo(new ReceivingRefusal.MoreThanCame(cup, "", pcs(2), pcs(1)));
    }

    @Test
    void what_does_not_come_may_be_announced_anew() {
        var order = dispatched(3);
        var id = returns.open(wants(order, 3));
        assertThat(refusedBy(() -> receipts.complete(id))).isInstanceOf(ReceivingRefusal.NothingCame.class);
        receipts.receive(id, List.of(came(1)));

        receipts.complete(id);

        assertThat(reads.of(id).authorisation().state()).isEqualTo(ReturnState.RECEIVED);
        assertThat(returns.returnable(order).getFirst().left()).isEqualTo(pcs(2));
    }

    @RepeatedTest(3)
    void of_two_who_take_the_same_goods_in_one_stands() throws Exception {
        var id = returns.open(wants(dispatched(3), 3));

        var taken = ReturnsTest.racing(4, () -> receipts.receive(id, List.of(came(3))));

        assertThat(taken).isEqualTo(1);
        assertThat(reads.of(id).goods().getFirst().received()).isEqualTo(pcs(3));
    }

    @Test
    void a_parcel_that_comes_back_unopened_is_known_by_its_waybill() {
        var order = dispatched(2);
        var waybill = waybillOf(order);

        var id = strays.refused(waybill, warehouse);

        assertThat(reads.of(id).authorisation().origin()).isEqualTo(ReturnOrigin.REFUSED);
        assertThat(reads.of(id).goods().getFirst().expected()).isEqualTo(pcs(2));
        assertThat(strays.find(waybill).returns()).extracting(ReturnView::id).containsExactly(id);
        assertThat(refusedBy(() -> strays.refused(waybill, warehouse)))
                .isInstanceOf(ReceivingRefusal.NothingLeft.class);
    }

    @Test
    void goods_nobody_announced_wait_for_their_order() {
        var order = dispatched(2);
        var id = receipts.blind(new BlindReturn(warehouse, "", "YT998877", "no note", List.of(came(1))));
        assertThat(reads.of(id).authorisation().order()).isNull();

        strays.link(id, order, ReturnWish.REFUND);

        assertThat(reads.of(id).authorisation().order()).isEqualTo(order);
        assertThat(returns.returnable(order).getFirst().left()).isEqualTo(pcs(1));
        assertThat(refusedBy(() -> strays.link(id, order, ReturnWish.REFUND)))
                .isInstanceOf(ReceivingRefusal.ReturnInState.class);
    }

    @Test
    void each_step_is_for_those_who_do_it() {
        var service = signedInAs(ShippedRole.CUSTOMER_SERVICE);
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        var head = signedInAs(ShippedRole.DEPARTMENT_HEAD);
        var id = returns.open(wants(dispatched(1), 1));
        var path = "/api/receiving/returns/" + id.value();
        var goods = Map.of("goods", List.of(Map.of("sku", cup.code(), "quantity", "1")));
        var verdict = Map.of(
                "goods",
                List.of(Map.of(
                        "goodsNo", 1, "quantity", "1", "grade", "damaged", "disposition", "scrap", "note", "broken")));
        var refund = Map.of("amount", Map.of("amount", "10.00", "currency", "CNY"), "reason", "broken");

        service.post(path + "/receipts", goods).isProblem(403, "identity/permission-missing");
        keeper.post(path + "/receipts", goods).is(204);
        service.post(path + "/verdicts", verdict).isProblem(403, "identity/permission-missing");
        keeper.post(path + "/verdicts", verdict).is(204);
        keeper.post(path + "/refunds", refund).isProblem(403, "identity/permission-missing");
        var asked = service.post(path + "/refunds", refund).is(201);
        var decision = "/api/receiving/refunds/" + asked.text("/id") + "/decision";
        service.post(decision, Map.of("agreed", true)).isProblem(403, "identity/permission-missing");
        head.post(decision, Map.of("agreed", true)).is(204);
        assertThat(service.get(path).is(200).text("/authorisation/state")).isEqualTo("closed");
    }
}
