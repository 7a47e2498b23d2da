package io.redthread.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lines are added to drafts behind those that are there; what is wrong with one is told and the others stand. */
class OrderLinesImportTest extends PurchasingTest {

    @Autowired
    private LineAdditions additions;

    private Sku sku = new Sku("-");
    private String number = "";
    private PurchaseOrderId draft = new PurchaseOrderId(0);

    @BeforeEach
    void a_draft_with_one_line() {
        sku = world.boxed();
        var made = drafted(line(7, sku, "1", "10"));
        draft = made.id();
        number = made.number();
    }

    @Test
    void adds_behind_and_reckons_the_total_anew() {
        world.as(team, () -> {
            var round = additions.begin(List.of(number), List.of(sku));
            assertThat(round.add(number, line(round.nextLineNo(number), sku, "2", "5")))
                    .isEmpty();
            assertThat(round.add(number, line(round.nextLineNo(number), sku, "1", "5")))
                    .isEmpty();
            round.write();
            return true;
        });

        assertThat(now(draft).amount().amount()).isEqualByComparingTo("25.00");
        assertThat(world.as(team, () -> orders.lines(draft)))
                .extracting(line -> line.content().lineNo())
                .containsExactly(7, 8, 9);
    }

    @Test
    void tells_goods_units_and_orders_that_are_not_there() {
        var unknown = new Sku("unknown-goods");
        world.as(team, () -> {
            var round = additions.begin(List.of(number), List.of(sku, unknown));
            assertThat(round.add(number, line(8, unknown, "1", "5")))
                    .hasValueSatisfying(it -> assertThat(it.code()).isEqualTo("sku-unknown"));
            assertThat(round.add(number, line(8, sku, "1", "5").in(new Uom("ton"))))
                    .hasValueSatisfying(it -> assertThat(it.code()).isEqualTo("uom-not-of-item"));
            assertThat(round.add("PO-none", line(8, sku, "1", "5")))
                    .hasValueSatisfying(it -> assertThat(it.code()).isEqualTo("draft-unknown"));
            return true;
        });
    }

    @Test
    void another_buyers_draft_is_not_there() {
        var other = world.team(PASSWORD);

        world.as(other, () -> {
            var round = additions.begin(List.of(number), List.of(sku));
            assertThat(round.add(number, line(8, sku, "1", "5"))).isPresent();
            return true;
        });
    }
}
