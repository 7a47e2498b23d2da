package io.redthread.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.kernel.Quantity;
import io.redthread.sales.domain.SplitLines;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How an order's lines part. */
class SplitLinesTest {

    @Test
    void charges_stay_with_what_goes_now_and_together_the_parts_are_the_order() {
        var lines = List.of(goods(1, 5, "3"), goods(2, 1, "4"), charge(3, "6"));

        var split = SplitLines.of(lines, servable(2, 0)).orElseThrow();

        assertThat(split.now()).containsExactly(goods(1, 2, "3"), charge(3, "6"));
        assertThat(split.rest()).containsExactly(goods(1, 3, "3"), goods(2, 1, "4"));
        assertThat(SplitLines.amount(split.now()).add(SplitLines.amount(split.rest())))
                .isEqualByComparingTo(SplitLines.amount(lines));
    }

    @Test
    void nothing_parts_where_nothing_goes_or_everything_does() {
        var lines = List.of(goods(1, 5, "3"), goods(2, 1, "4"), charge(3, "6"));

        assertThat(SplitLines.of(lines, servable(0, 0))).isEmpty();
        assertThat(SplitLines.of(lines, servable(5, 1))).isEmpty();
    }

    @Test
    void an_order_is_not_parted_where_its_discount_is_more_than_what_would_go() {
        var lines = List.of(goods(1, 5, "3"), goods(2, 1, "40"), charge(3, "-10"));

        assertThat(SplitLines.of(lines, servable(2, 0))).isEmpty();
        assertThat(SplitLines.of(lines, servable(4, 0))).isPresent();
    }

    private static Map<Integer, BigDecimal> servable(int first, int second) {
        return Map.of(1, BigDecimal.valueOf(first), 2, BigDecimal.valueOf(second));
    }

    private static OrderLine goods(int lineNo, long pieces, String price) {
        return new OrderLine(
                lineNo, LineKind.GOODS, "P", Optional.empty(), "", Quantity.pcs(pieces), new BigDecimal(price));
    }

    private static OrderLine charge(int lineNo, String price) {
        return new OrderLine(
                lineNo, LineKind.CHARGE, "C", Optional.empty(), "", Quantity.pcs(1), new BigDecimal(price));
    }
}
