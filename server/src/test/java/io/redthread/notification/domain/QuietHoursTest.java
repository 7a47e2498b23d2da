package io.redthread.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a person may be disturbed. */
class QuietHoursTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest(name = "{0}–{1}: at {2} not before {3}")
    @CsvSource({
        // over midnight
        "22:00, 08:00, 2026-11-28T21:59:59, 2026-11-28T21:59:59",
        "22:00, 08:00, 2026-11-28T22:00:00, 2026-11-29T08:00:00",
        "22:00, 08:00, 2026-11-29T03:30:00, 2026-11-29T08:00:00",
        "22:00, 08:00, 2026-11-29T08:00:00, 2026-11-29T08:00:00",
        // within a day
        "12:00, 13:30, 2026-11-28T12:10:00, 2026-11-28T13:30:00",
        "12:00, 13:30, 2026-11-28T13:30:00, 2026-11-28T13:30:00",
        // up to midnight, and no hour at all
        "20:00, 00:00, 2026-11-28T23:59:00, 2026-11-29T00:00:00",
        "09:00, 09:00, 2026-11-28T09:00:00, 2026-11-28T09:00:00"
    })
    void disturbs_nobody_before_the_hours_end(LocalTime from, LocalTime until, String at, String expected) {
        assertThat(new QuietHours(from, until).after(here(at), SHANGHAI)).isEqualTo(here(expected));
    }

    private static Instant here(String local) {
        return java.time.LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
