package io.redthread.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redthread.kernel.Sku;
import io.redthread.support.TradingWorld;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders of the past, loaded as they were. */
class PastOrdersTest extends PurchasingTest {

    private static final Instant THEN = Instant.parse("2025-03-05T02:00:00Z");

    @Autowired
    private PastOrders past;

    @Autowired
    private Prices prices;

    @Test
    void a_batch_stands_as_far_as_each_had_come() {
        var sku = world.ordinary();
        var decided = THEN.plus(Duration.ofHours(2));
        var closed = draft(sku, "40")
                .decided(OrderState.APPROVED, "", THEN, decided)
                .released(OrderState.RECEIVED, decided.plusSeconds(60))
                .confirmed(decided.plusSeconds(3_600), LocalDate.of(2025, 3, 12))
                .ended(OrderState.CLOSED, "", decided.plus(Duration.ofDays(9)));
        var rejected = draft(sku, "70").decided(OrderState.REJECTED, "供应商资质未审核", THEN, decided);

        var ids = past.load(List.of(closed, rejected));

        assertThat(now(ids.getFirst()).state()).isEqualTo(OrderState.CLOSED);
        assertThat(now(ids.getFirst()).times().decidedAt()).contains(decided);
        assertThat(now(ids.getLast()).state()).isEqualTo(OrderState.REJECTED);
        assertThat(now(ids.getLast()).reason()).isEqualTo("供应商资质未审核");
    }

    @Test
    void what_was_paid_is_known_and_what_was_rejected_was_not_paid() {
        var sku = world.ordinary();
        var decided = THEN.plus(Duration.ofHours(2));
        past.load(List.of(
                draft(sku, "40").decided(OrderState.APPROVED, "", THEN, decided),
                draft(sku, "70").decided(OrderState.REJECTED, "价格偏高", THEN, decided)));

        var proposed = prices.propose(Optional.of(supplier), List.of(sku)).getFirst();

        assertThat(proposed.times()).isEqualTo(1);
        assertThat(proposed.lowest())
                .get()
                .usingComparator(BigDecimal::compareTo)
                .isEqualTo(new BigDecimal("40"));
    }

    @Test
    void a_number_that_is_there_already_stops_the_whole_batch() {
        var sku = world.ordinary();
        var one = draft(sku, "5");
        past.load(List.of(one));

        assertThatThrownBy(() -> past.load(List.of(draft(sku, "6"), one))).isInstanceOf(RuntimeException.class);
    }

    private PastOrder draft(Sku sku, String price) {
        var content = OrderContent.of(supplier, team.department(), List.of(line(1, sku, "3", price)));
        return PastOrder.draft(TradingWorld.fresh("PO-PAST-"), content, team.buyer(), THEN);
    }
}
