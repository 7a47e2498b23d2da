package io.redthread.boards.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What a stretch of days is compared with. */
class PeriodTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);

    @Test
    void days_are_compared_with_as_many_days_before() {
        assertThat(Period.through(DAY, DAY.plusDays(6)).before())
                .isEqualTo(Period.through(DAY.minusDays(7), DAY.minusDays(1)));
    }

    @Test
    void whole_months_are_compared_with_whole_months() {
        var october = Period.of(DAY).months();

        assertThat(october).isEqualTo(new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1)));
        assertThat(october.before()).isEqualTo(new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 1)));
    }
}
