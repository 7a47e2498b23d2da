package io.redthread.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.kernel.CompanyDay;
import io.redthread.performance.domain.Cell;
import io.redthread.performance.domain.Slice;
import io.redthread.performance.domain.Tally;
import io.redthread.performance.store.StandingRows;
import io.redthread.performance.store.StandingRows.In;
import io.redthread.performance.store.StandingRows.Of;
import io.redthread.platform.caller.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each KPI of a small history is what one reckons by hand (L1–L5, L9, L10). */
class KpiFigureTest extends PerformanceFixture {

    @Autowired
    private StandingRows rows;

    @Autowired
    private Clock clock;

    @Test
    void shipping_confirming_and_cycle_times_are_what_one_reckons_by_hand() {
        var keeper = somebody("keeper");
        dispatched(keeper, 20, 60, 119, 120, 121);
        reckon();

        assertThat(of(keeper, KpiCode.SHIP_IN_2H)).isEqualTo(new Tally(5, 4));
        assertThat(of(keeper, KpiCode.ORDER_CYCLE)).isEqualTo(new Tally(5, (20 + 60 + 119 + 120 + 121) * 60_000L));
        assertThat(of(keeper, KpiCode.OUTBOUND_30)).isEqualTo(new Tally(5, 1));
        assertThat(of(keeper, KpiCode.STEPS_IN_LIMIT)).isEqualTo(new Tally(5, 2));
    }

    @Test
    void exceptions_and_what_went_by_the_standard_are_counted_by_order() {
        var exceptions = company(KpiCode.EXCEPTION_RATE);
        var compliant = company(KpiCode.COMPLIANCE);
        var orders = dispatched(somebody("keeper"), 10, 20, 30, 90);
        failed(orders.get(0), NOON.minusSeconds(60));
        failed(orders.get(0), NOON.minusSeconds(30));
        failed(orders.get(1), NOON.plusSeconds(60));
        reckon();

        assertThat(minus(company(KpiCode.EXCEPTION_RATE), exceptions)).isEqualTo(new Tally(4, 2));
        assertThat(minus(company(KpiCode.COMPLIANCE), compliant)).isEqualTo(new Tally(4, 2));
    }

    @Test
    void an_order_flows_by_itself_when_nobody_touched_it_up_to_allocation() {
        var flow = company(KpiCode.AUTOMATIC_FLOW);
        var hands = company(KpiCode.HANDS);
        for (var actor : List.of("system", "system", somebody("clerk"))) {
            var order = order(NOON.minus(Duration.ofMinutes(9)));
            did(order, 1, REVIEW, actor, NOON.minus(Duration.ofMinutes(4)), Duration.ofMinutes(5), true);
            did(order, 2, ALLOCATION, "system", NOON.minus(Duration.ofMinutes(3)), Duration.ofMinutes(1), true);
        }
        reckon();

        assertThat(minus(company(KpiCode.AUTOMATIC_FLOW), flow)).isEqualTo(new Tally(3, 2));
        assertThat(minus(company(KpiCode.HANDS), hands)).isEqualTo(new Tally(1, 1));
    }

    @Test
    void what_a_program_did_counts_for_the_company_and_for_nobody() {
        var whole = company(KpiCode.REVIEW_TIME);
        var program = Caller.program("wms-" + System.nanoTime());
        var order = order(NOON.minus(Duration.ofMinutes(9)));
        did(order, 1, REVIEW, program, NOON.minus(Duration.ofMinutes(4)), Duration.ofMinutes(5), true);
        reckon();

        assertThat(minus(company(KpiCode.REVIEW_TIME), whole)).isEqualTo(new Tally(1, 300_000));
        assertThat(today(program)).isEmpty();
    }

    @Test
    void what_is_taken_in_piece_by_piece_is_what_is_made_again_from_nothing() {
        var clerk = somebody("clerk");
        for (var piece = 1; piece <= 3; piece++) {
            var now = clock.instant();
            var order = order(now.minusSeconds(600));
            did(order, 1, REVIEW, clerk, now, Duration.ofSeconds(60L * piece), piece < 3);
            sums.follow();
        }
        var grown = today(clerk);

        sums.again(CompanyDay.today(clock));

        assertThat(grown).contains(new Cell(KpiCode.REVIEW_TIME, clerk, LocalDate.EPOCH, "", new Tally(3, 360_000)));
        assertThat(today(clerk)).isEqualTo(grown);
    }

    private Set<Cell> today(String person) {
        var today = CompanyDay.today(clock);
        return Set.copyOf(rows.cells(
                new Slice(new Period(today.minusDays(1), today), Optional.of(Set.of(person)), Optional.empty()),
                In.ALL,
                Of.PERSONS));
    }

    private Tally of(String person, KpiCode kpi) {
        return rows.cells(new Slice(day(), Optional.of(Set.of(person)), Optional.of(kpi)), In.ALL, Of.PERSONS).stream()
                .map(Cell::tally)
                .collect(Collectors.reducing(Tally.NONE, Tally::plus));
    }

    private Tally company(KpiCode kpi) {
        return rows.cells(new Slice(day(), Optional.empty(), Optional.of(kpi)), In.ALL, Of.ALL).stream()
                .map(Cell::tally)
                .collect(Collectors.reducing(Tally.NONE, Tally::plus));
    }

    private static Tally minus(Tally after, Tally before) {
        return new Tally(after.n() - before.n(), after.total() - before.total());
    }
}
