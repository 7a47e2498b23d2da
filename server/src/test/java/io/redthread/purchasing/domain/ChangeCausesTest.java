package io.redthread.purchasing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.DepartmentId;
import io.redthread.kernel.Money;
import io.redthread.kernel.Sku;
import io.redthread.parties.SupplierId;
import io.redthread.purchasing.LineContent;
import io.redthread.purchasing.OrderContent;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When a change of an order goes to those who decide again (1.R-12). */
class ChangeCausesTest {

    private static final Money SAME = Money.of("100.00", "CNY");
    private static final OrderContent ORDER = OrderContent.of(
            new SupplierId(1), new DepartmentId(1), List.of(LineContent.of(1, new Sku("A"), "10", "10")));

    @Test
    void a_wanted_day_and_a_note_need_no_decision() {
        assertThat(causes(ORDER.until(LocalDate.of(2026, 12, 1)), SAME)).isEmpty();
    }

    @Test
    void supplier_item_quantity_and_price_each_need_one() {
        assertThat(causes(OrderContent.of(new SupplierId(2), new DepartmentId(1), ORDER.lines()), SAME))
                .containsExactly("supplier");
        assertThat(causes(with(LineContent.of(1, new Sku("B"), "10", "10")), SAME))
                .containsExactly("item");
        assertThat(causes(with(LineContent.of(1, new Sku("A"), "9", "10")), SAME))
                .containsExactly("quantity");
        assertThat(causes(with(LineContent.of(1, new Sku("A"), "10", "9.5")), SAME))
                .containsExactly("price");
        assertThat(causes(with(), SAME)).containsExactly("item");
    }

    @Test
    void an_amount_that_rises_needs_one_whatever_made_it_rise() {
        assertThat(causes(ORDER, Money.of("100.01", "CNY"))).containsExactly("amount");
        assertThat(causes(ORDER, Money.of("99.99", "CNY"))).isEmpty();
    }

    @Test
    void the_same_number_written_otherwise_is_the_same() {
        assertThat(causes(with(LineContent.of(1, new Sku("A"), "10.000", "10.00")), SAME))
                .isEmpty();
    }

    private static OrderContent with(LineContent... lines) {
        return ORDER.with(List.of(lines));
    }

    private static Set<String> causes(OrderContent after, Money amount) {
        return ChangeCauses.of(ORDER, SAME, after, amount);
    }
}
