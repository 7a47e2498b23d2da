package io.redthread.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.kernel.Sku;
import io.redthread.parties.SupplierId;
import io.redthread.purchasing.LeadTimes.LeadTime;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Goods take as long as their supplier took; what was agreed counts while too little is known. */
class LeadTimesTest extends RedthreadTest {

    @Autowired
    private BuyingWorld world;

    @Autowired
    private PastOrders past;

    @Autowired
    private LeadTimes leadTimes;

    @Test
    void are_the_median_of_what_happened_from_three_arrivals_on() {
        var supplier = world.supplier(400);
        var sku = world.ordinary();

        arrived(supplier, sku, List.of(5, 9));
        assertThat(Optional.ofNullable(leadTimes.of(List.of(sku)).get(sku)).map(LeadTime::measured))
                .isNotEqualTo(Optional.of(true));
        arrived(supplier, sku, List.of(7));

        assertThat(leadTimes.of(List.of(sku))).containsEntry(sku, new LeadTime(7, true));
    }

    @Test
    void of_goods_never_bought_nothing_is_known() {
        assertThat(leadTimes.of(List.of(new Sku("NEVER-BOUGHT")))).isEmpty();
    }

    /** Orders of the supplier that took so many days each. */
    private void arrived(SupplierId supplier, Sku sku, List<Integer> days) {
        var released = Instant.now().minus(Duration.ofDays(40));
        var team = world.team(PASSWORD);
        past.load(days.stream()
                .map(took -> PastOrder.draft(
                                TradingWorld.fresh("PO-L-"),
                                OrderContent.of(
                                        supplier, team.department(), List.of(LineContent.of(1, sku, "1", "100"))),
                                team.buyer(),
                                released.minusSeconds(7_200))
                        .decided(OrderState.APPROVED, "", released.minusSeconds(7_200), released.minusSeconds(3_600))
                        .released(OrderState.RECEIVED, released)
                        .came(
                                Optional.of(released.plus(Duration.ofDays(took))),
                                Optional.of(released.plus(Duration.ofDays(took)))))
                .toList());
    }
}
