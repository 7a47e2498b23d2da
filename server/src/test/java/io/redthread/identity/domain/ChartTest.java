package io.redthread.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChartTest {

    private static final Map<String, Optional<String>> ABOVE =
            Map.of("buyer", Optional.of("head"), "head", Optional.of("manager"), "manager", Optional.empty());

    @Test
    void finds_circles_however_long() {
        assertThat(Chart.wouldCircle(ABOVE, "manager", "buyer")).isTrue();
        assertThat(Chart.wouldCircle(ABOVE, "head", "head")).isTrue();
    }

    @Test
    void lets_people_change_their_place() {
        assertThat(Chart.wouldCircle(ABOVE, "buyer", "manager")).isFalse();
        assertThat(Chart.wouldCircle(ABOVE, "newcomer", "buyer")).isFalse();
    }
}
