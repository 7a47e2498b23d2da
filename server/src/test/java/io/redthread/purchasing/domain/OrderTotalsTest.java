package io.redthread.purchasing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.Money;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.purchasing.GoodsClass;
import io.redthread.purchasing.LineContent;
import io.redthread.purchasing.PricedLine;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTotalsTest {

    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void rounds_once_at_the_total_and_not_line_by_line() {
        var lines = List.of(line("A", "1", "0.005", "0"), line("A", "1", "0.005", "0"), line("A", "1", "0.004", "0"));

        var totals = OrderTotals.of(lines, CompanyCurrency.CNY, BigDecimal.ONE);

        assertThat(totals.total()).isEqualTo(Money.of("0.01", "CNY"));
    }

    @Test
    void counts_tax_and_takes_the_pinned_rate_to_the_unrounded_sum() {
        var totals = OrderTotals.of(List.of(line("A", "3", "9.999999", "13")), USD, new BigDecimal("7.1234"));

        assertThat(totals.total()).isEqualTo(Money.of("33.90", "USD"));
        assertThat(totals.amount()).isEqualTo(Money.of("241.48", "CNY"));
    }

    @Test
    void shares_add_up_to_the_amount() {
        var totals = OrderTotals.of(
                List.of(
                        line("A", "1", "0.333333", "0"),
                        line("B", "1", "0.333333", "0"),
                        line("C", "1", "0.333334", "0")),
                CompanyCurrency.CNY,
                BigDecimal.ONE);

        assertThat(totals.shares().values().stream().reduce(CompanyCurrency.zero(), Money::plus))
                .isEqualTo(totals.amount())
                .isEqualTo(Money.of("1.00", "CNY"));
    }

    private static PricedLine line(String category, String quantity, String price, String tax) {
        var content = LineContent.of(1, new Sku("S"), quantity, price).taxed(tax);
        var amount = Quantity.pcs(Long.parseLong(quantity));
        return new PricedLine(content, "S", amount, amount, GoodsClass.REGULAR, category);
    }
}
