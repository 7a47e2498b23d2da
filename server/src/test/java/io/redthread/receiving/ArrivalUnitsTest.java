package io.redthread.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.kernel.InputError;
import io.redthread.platform.paging.PageQuery;
import io.redthread.receiving.ArrivalRefusal.UnitReceived;
import io.redthread.receiving.ArrivalRefusal.UnitWithdrawn;
import io.redthread.receiving.NewGoodsReceipt.Came;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Units are announced whole, once, and only for what an order still takes. */
class ArrivalUnitsTest extends ArrivalFixture {

    @Test
    void a_number_is_announced_once_unless_it_was_withdrawn() {
        var order = ordered(cup, 10);
        var sscc = announced(order, cups(2));
        var again = unit(sscc, order, cups(2));

        assertThat(units.announce(List.of(again)).getFirst().map(InputError::code))
                .contains("arrival-unit-twice");
        units.withdraw(stand(sscc).id(), "mistyped");
        assertThat(units.announce(List.of(again, again)))
                .extracting(it -> it.map(InputError::code).orElse(""))
                .containsExactly("", "arrival-unit-twice");
        assertThat(stand(sscc).state()).isEqualTo(ArrivalUnitState.ANNOUNCED);
    }

    @Test
    void what_is_on_its_way_counts_against_what_the_order_takes() {
        var order = ordered(cup, 10);
        announced(order, cups(6));

        assertThat(wrong(order, cups(5))).isEqualTo("arrival-more-than-ordered");
        assertThat(wrong(order, cups(2), cups(3))).isEqualTo("arrival-more-than-ordered");
        assertThat(wrong(order, cups(4))).isEmpty();
    }

    @Test
    void goods_are_announced_with_all_that_their_receipt_needs() {
        var milk = milk();
        var phone = phone();
        var order = ordered(
                io.redthread.purchasing.LineContent.of(1, milk, "10", "5"),
                io.redthread.purchasing.LineContent.of(2, phone, "10", "5"));

        assertThat(wrong(order, cups(1))).isEqualTo("arrival-goods-not-ordered");
        assertThat(wrong(order, lotted(milk, "", null, 1))).isEqualTo("arrival-lot-required");
        assertThat(wrong(order, lotted(milk, "NEW", null, 1))).isEqualTo("lot-expiry-required");
        assertThat(wrong(order, lotted(phone, "L1", null, 1))).isEqualTo("arrival-lot-not-kept");
        assertThat(wrong(order, lotted(phone, "", null, 1))).isEqualTo("arrival-serials-count");
        assertThat(wrong(order, new Came(phone, "", Optional.empty(), BigDecimal.TWO, List.of("S", "S"))))
                .isEqualTo("arrival-serials-count");
    }

    @Test
    void of_one_batch_the_sound_are_taken_and_the_others_told() {
        var order = ordered(cup, 10);
        var answers = units.announce(List.of(
                unit(fresh(), order, cups(4)),
                new NewArrivalUnit(fresh(), "PO-NONE", "", List.of(cups(1))),
                unit(fresh(), order, cups(6))));

        assertThat(answers)
                .extracting(it -> it.map(InputError::pointer).orElse(""))
                .containsExactly("", "/order", "");
        assertThat(unitReads
                        .page(new ArrivalUnitFilter(null, List.of("announced"), order, null), PageQuery.first(9))
                        .items())
                .hasSize(2);
    }

    @Test
    void only_what_is_still_on_its_way_is_withdrawn() {
        var order = ordered(cup, 10);
        var came = announced(order, cups(2));
        var lost = announced(order, cups(2));
        unitReceipts.receive(UnitAtDoor.whole(came, warehouse));
        units.withdraw(stand(lost).id(), "lost");

        assertThat(refusedBy(() -> units.withdraw(stand(came).id(), "late"))).isInstanceOf(UnitReceived.class);
        assertThat(refusedBy(() -> units.withdraw(stand(lost).id(), "again"))).isInstanceOf(UnitWithdrawn.class);
    }
}
