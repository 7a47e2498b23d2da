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
    void whole_months_and_thirds_are_taken_out_and_open_months_stay() {
        var days = Days.through(day("2026-01-15"), day("2026-05-20"));

        var split = days.split(Set.of(day("2026-03-01")));

        assertThat(split.whole()).containsExactly("2026-01-3", "2026-02", "2026-04", "2026-05-1", "2026-05-2");
        assertThat(split.rest())
                .containsExactly(
                        Days.through(day("2026-01-15"), day("2026-01-20")),
                        Days.through(day("2026-03-01"), day("2026-03-31")));
    }

    @Test
    void a_few_days_have_nothing_whole_in_them() {
        var days = Days.through(day("2026-01-02"), day("2026-01-19"));

        assertThat(days.split(Set.of())).isEqualTo(new Days.Split(List.of(), List.of(days)));
    }

    @Test
    void every_day_is_counted_once() {
        for (var from = day("2023-12-01"); from.isBefore(day("2024-03-02")); from = from.plusDays(1)) {
            for (var length = 1; length < 75; length++) {
                var days = new Days(from, from.plusDays(length));

                var split = days.split(Set.of(day("2024-01-01")));

                assertThat(split.whole().stream().mapToLong(DaysTest::length).sum()
                                + split.rest().stream().mapToLong(Days::length).sum())
                        .isEqualTo(length);
            }
        }
    }

    private static long length(String code) {
        var month = day(code.substring(0, 7) + "-01");
        return code.length() == 7 ? month.lengthOfMonth() : code.endsWith("3") ? month.lengthOfMonth() - 20 : 10;
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
