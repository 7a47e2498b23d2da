package io.redthread.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.kernel.Money;
import io.redthread.performance.MonthScore.Part;
import io.redthread.performance.Standing.Figure;
import io.redthread.performance.domain.Scoring;
import io.redthread.performance.domain.Tally;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Scores and what follows from them, reckoned by hand (L7, L12). */
class IncentivesTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final IncentiveRule RULE = new IncentiveRule(90, Money.of("300.00", "CNY"), 100, 3, 200, 100, 1);

    @Test
    void a_score_is_the_weighted_mean_of_points_and_a_missed_target_gives_fewer() {
        var met = new Tally(1000, 998).points(new BigDecimal("99.8"), KpiUnit.PERCENT, true);
        var missed = new Tally(10, 8).points(new BigDecimal("95"), KpiUnit.PERCENT, true);
        var slow = new Tally(2, 2 * 40 * 60_000L).points(new BigDecimal("30"), KpiUnit.MINUTES, false);

        assertThat(met).contains(new BigDecimal("100.00"));
        assertThat(missed).contains(new BigDecimal("84.21"));
        assertThat(slow).contains(new BigDecimal("75.00"));
        assertThat(Scoring.score(List.of(part(40, "100.00"), part(30, "84.21"), part(30, "75.00"))))
                .isEqualByComparingTo("87.76");
    }

    @Test
    void three_months_in_a_row_lead_to_the_promotion_list_and_a_gap_does_not() {
        var before = Map.of(
                "wang", Set.of(MONTH.minusMonths(1), MONTH.minusMonths(2)),
                "li", Set.of(MONTH.minusMonths(1), MONTH.minusMonths(3)));

        var results = of(before, score("wang", "95.00", "a"), score("li", "96.00", "b"));

        assertThat(results)
                .filteredOn(it -> it.kind() == ResultKind.PROMOTION)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.who()).isEqualTo("wang");
                    assertThat(it.basis().months()).containsExactly(MONTH.minusMonths(2), MONTH.minusMonths(1), MONTH);
                });
    }

    @Test
    void who_meets_the_score_is_paid_and_who_misses_it_practises() {
        var results = of(Map.of(), score("wang", "90.00", "a"), score("li", "89.99", "b"));

        assertThat(results)
                .filteredOn(it -> it.kind() == ResultKind.BONUS)
                .singleElement()
                .satisfies(it -> assertThat(it.bonus()).isEqualTo(Money.of("300.00", "CNY")));
        assertThat(results)
                .filteredOn(it -> it.kind() == ResultKind.RETRAINING)
                .extracting(MonthResult::who)
                .containsExactly("li");
    }

    @Test
    void the_best_is_the_star_and_the_best_department_of_two_or_more_the_team() {
        var results = of(
                Map.of(),
                score("wang", "95.00", "a"),
                score("li", "93.00", "a"),
                score("zhao", "97.00", "b"),
                score("sun", "60.00", "c"),
                score("qian", "99.00", "c"));

        assertThat(results)
                .filteredOn(it -> it.kind() == ResultKind.STAR)
                .extracting(MonthResult::who)
                .containsExactly("qian");
        assertThat(results)
                .filteredOn(it -> it.kind() == ResultKind.TEAM)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.who()).isEqualTo("a");
                    assertThat(it.basis().score()).isEqualByComparingTo("94.00");
                });
    }

    private static List<MonthResult> of(Map<String, Set<YearMonth>> before, MonthScore... scores) {
        return new Incentives(RULE, MONTH, before).of(List.of(scores));
    }

    private static MonthScore score(String person, String score, String department) {
        var value = new BigDecimal(score);
        return new MonthScore(
                person,
                "warehouse-keeper",
                department,
                value,
                value.compareTo(BigDecimal.valueOf(90)) >= 0,
                List.of(part(100, score)));
    }

    private static Part part(int weight, String points) {
        var figure = new Figure(new Tally(1, 1), Optional.empty(), Optional.empty(), Optional.of(true));
        return new Part(KpiCode.PICK_ACCURACY, weight, figure, new BigDecimal(points));
    }
}
