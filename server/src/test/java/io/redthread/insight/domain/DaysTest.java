package io.redthread.insight.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Periods, what comes before them and what they are made of. */
class DaysTest {

    @Test
    void before_a_quarter_comes_the_quarter_before() {
        var quarter = Days.through(day("2026-07-01"), day("2026-09-30"));

        assertThat(quarter.before()).isEqualTo(Days.through(day("2026-04-01"), day("2026-06-30")));
    }

    @Test
    void before_ten_days_come_ten_days() {
        var ten = Days.through(day("2026-03-05"), day("2026-03-14"));

        assertThat(ten.before()).isEqualTo(Days.through(day("2026-02-23"), day("2026-03-04")));
    }

    @Test
    void whole_months_are_taken_out_and_open_ones_stay() {
        var days = Days.through(day("2026-01-15"), day("2026-05-20"));

        var split = days.split(Set.of(day("2026-03-01")));

        assertThat(split.months()).containsExactly(day("2026-02-01"), day("2026-04-01"));
        assertThat(split.rest())
                .containsExactly(
                        Days.through(day("2026-01-15"), day("2026-01-31")),
                        Days.through(day("2026-03-01"), day("2026-03-31")),
                        Days.through(day("2026-05-01"), day("2026-05-20")));
    }

    @Test
    void a_part_of_a_month_has_no_whole_months() {
        var days = Days.through(day("2026-01-02"), day("2026-01-31"));

        assertThat(days.split(Set.of())).isEqualTo(new Days.Split(List.of(), List.of(days)));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
