package io.redthread.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.Money;
import io.redthread.platform.database.Statements;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.purchasing.WatchedOrder;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Counting a batch costs two statements, however many orders it has. */
class ControlCostTest extends ControlTest {

    private static final Instant NOW = Instant.parse("2022-03-01T04:00:00Z");

    @Autowired
    private OrderWindow window;

    @Test
    void counts_sixty_four_orders_with_two_statements() {
        count(1, 1);

        assertThat(Statements.during(() -> count(100, 1))).isLessThanOrEqualTo(2);
        assertThat(Statements.during(() -> count(200, 64))).isLessThanOrEqualTo(2);
    }

    private void count(int from, int orders) {
        var some = IntStream.range(from, from + orders)
                .mapToObj(i -> new WatchedOrder(
                        new PurchaseOrderId(8_000_000_000L + i),
                        "PO-COST-" + i,
                        "cost-buyer",
                        team.department(),
                        supplier,
                        "供应商",
                        Money.of("100", "CNY"),
                        false,
                        NOW,
                        List.of(
                                new WatchedOrder.Part("a", false, false, Money.of("60", "CNY")),
                                new WatchedOrder.Part("b", false, false, Money.of("40", "CNY")))))
                .toList();
        transactions.in(() -> window.submitted(some, NOW.atZone(CompanyDay.ZONE).toLocalDate()));
    }
}
