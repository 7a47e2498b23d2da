package io.redthread.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The clock of a station: what was used stands against what is really allowed. */
class StationTimesTest {

    private static final Instant ENTERED = Instant.parse("2026-11-22T01:00:00Z");
    private static final Instant NOW = ENTERED.plus(Duration.ofMinutes(18));
    private static final Duration LIMIT = Duration.ofMinutes(1);

    @Test
    void an_order_that_waits_for_goods_is_measured_against_its_longer_term() {
        var times = Station.Times.running(ENTERED, NOW, ENTERED.plus(Duration.ofDays(3)), LIMIT);

        assertThat(times.usedSeconds()).isEqualTo(18 * 60);
        assertThat(times.limitSeconds()).isEqualTo(Duration.ofDays(3).toSeconds());
    }

    @Test
    void an_order_that_is_due_by_its_limit_is_measured_against_the_limit() {
        var times = Station.Times.running(ENTERED, NOW, ENTERED.plus(LIMIT), LIMIT);

        assertThat(times.limitSeconds()).isEqualTo(60);
    }

    @Test
    void what_has_no_limit_shows_none() {
        assertThat(Station.Times.running(ENTERED, NOW, NOW, null).limitSeconds())
                .isNull();
    }
}
