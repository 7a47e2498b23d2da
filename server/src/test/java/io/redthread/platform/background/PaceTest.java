package io.redthread.platform.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PaceTest {

    private Instant now = Instant.parse("2026-11-20T01:00:00Z");
    private int pieces;
    private final Pace pace = new Pace(9, new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void works_for_a_tenth_of_the_time_however_much_there_is() {
        for (var second = 0; second < 100; second++) {
            pace.work(this::ofFiftyMillis);
            now = now.plusMillis(100);
        }

        assertThat(pieces * 50L).isBetween(9_000L * 50 / 500, 1_500L);
    }

    @Test
    void ends_when_there_is_no_more_and_a_short_look_costs_a_short_rest() {
        pace.work(() -> !ofFiftyMillis());
        assertThat(pieces).isEqualTo(1);

        pace.work(this::ofFiftyMillis);
        assertThat(pieces).isEqualTo(1);

        now = now.plus(Duration.ofMillis(450));
        pace.work(() -> !ofFiftyMillis());
        assertThat(pieces).isEqualTo(2);
    }

    private boolean ofFiftyMillis() {
        pieces++;
        now = now.plusMillis(50);
        return true;
    }
}
