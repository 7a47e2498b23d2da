package io.redthread.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.approval.StepRoleCode;
import io.redthread.identity.PersonId;
import io.redthread.insight.domain.Band;
import io.redthread.insight.domain.Days;
import io.redthread.insight.domain.LevelTotals;
import io.redthread.insight.domain.Totals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Findings say what the figures say, and nothing where there is too little to say it from. */
class DiagnosisTest {

    private static final Opened UNKNOWN = new Opened(0, 0, 0);
    private static final HandOver PROMPT = new HandOver(100, 100, 60_000, 500, 900, 1_000);

    @Test
    void the_level_that_takes_most_is_named_with_its_figure_and_who_has_a_backlog() {
        var levels = List.of(
                level("department-head", "部门主管", 100, 30 * 60),
                level("finance-head", "财务主管", 100, 42 * 60),
                level("cfo", "财务总监", 1, 60));
        var people = List.of(person("finance-head", "王芳", 12), person("finance-head", "李强", 7));

        var found = diagnose(totals(100, 0, 0), levels, people);

        assertThat(found.getFirst().zh()).isEqualTo("财务主管一级平均42分钟,占总周期58%,其中王芳积压12单");
        assertThat(found.getFirst().en())
                .isEqualTo("finance-head takes 42 min on average, 58% of the whole cycle; 12 wait for 王芳");
        assertThat(found.getFirst().evidence()).containsEntry("role", "finance-head");
        assertThat(found.getFirst().advice()).isNotNull();
    }

    @Test
    void too_few_orders_are_no_finding() {
        var levels = List.of(level("finance-head", "财务主管", 9, 42 * 60));

        assertThat(diagnose(totals(Diagnosis.ENOUGH - 1, 9, 9), levels, List.of()))
                .isEmpty();
    }

    @Test
    void a_share_over_budget_is_named_against_its_target() {
        var found = diagnose(totals(50, 4, 0), List.of(), List.of());

        assertThat(found).extracting(Conclusion::zh).contains("超预算订单占8%(4张),目标2%");
    }

    @Test
    void orders_that_go_to_superiors_are_named() {
        var found = diagnose(totals(50, 0, 5), List.of(), List.of());

        assertThat(found).extracting(Conclusion::code).contains("escalated").doesNotContain("over-budget");
    }

    @Test
    void a_level_that_always_agrees_may_be_redundant() {
        var levels = List.of(level("operations", "运营评估", 80, 60), level("finance-head", "财务主管", 80, 60));

        var found = diagnose(totals(80, 0, 0), levels, List.of());

        assertThat(found).extracting(Conclusion::zh).contains("运营评估一级80单全部同意,可能多余");
    }

    private static List<Conclusion> diagnose(Totals now, List<LevelLine> levels, List<PersonLine> people) {
        var times = new Times(1_800, 1_700, 3_000);
        var day = LocalDate.of(2026, 1, 1);
        var figures = new Figures(now, LevelTotals.NONE, times, times, PROMPT, PROMPT);
        var band = new Band("small", "小额", "Small", BigDecimal.ZERO, 60);
        return new Diagnosis(
                        new Summary(Days.through(day, day), figures, Days.through(day, day), figures),
                        levels,
                        people,
                        List.of(new BandLine(band, now, times, times, now, times, times)),
                        List.of())
                .conclusions();
    }

    private static Totals totals(long decided, long overBudget, long escalated) {
        return new Totals(decided, 0, 0, 0, 0, 0, overBudget, escalated, decided * 1_800, 0, decided, decided, 0, 0);
    }

    private static LevelFigures figures(long steps, long seconds) {
        var sums = new LevelTotals(steps, 0, 0, 0, 0, steps * seconds, 0, 0, 0);
        var times = new Times(seconds, seconds, seconds);
        return new LevelFigures(sums, times, times);
    }

    private static LevelLine level(String role, String name, long steps, long seconds) {
        return new LevelLine(
                new StepRoleCode(role),
                name,
                role,
                40,
                figures(steps, seconds),
                figures(steps, seconds),
                PROMPT,
                UNKNOWN,
                0,
                0);
    }

    private static PersonLine person(String role, String name, long waiting) {
        return new PersonLine(
                new StepRoleCode(role),
                role,
                role,
                new PersonId(1),
                name,
                figures(10, 60),
                figures(10, 60),
                waiting,
                0);
    }
}
