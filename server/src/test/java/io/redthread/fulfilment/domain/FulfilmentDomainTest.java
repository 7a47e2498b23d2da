package io.redthread.fulfilment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.kernel.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules that need no database. */
class FulfilmentDomainTest {

    @Test
    void the_cut_off_is_the_last_time_the_clock_showed_it_in_shanghai() {
        var afternoon = Instant.parse("2026-11-22T09:30:00Z");

        assertThat(CutOff.last(LocalTime.of(16, 0), afternoon)).isEqualTo("2026-11-22T08:00:00Z");
        assertThat(CutOff.last(LocalTime.of(18, 0), afternoon)).isEqualTo("2026-11-21T10:00:00Z");
    }

    @Test
    void a_pack_check_names_what_is_missing_and_what_does_not_belong() {
        var wanted = Map.of("A", Quantity.pcs(2), "B", Quantity.pcs(1));

        assertThat(PackCheck.between(wanted, wanted)).isEmpty();
        assertThat(PackCheck.between(wanted, Map.of("A", Quantity.pcs(3), "C", Quantity.pcs(1))))
                .containsExactly(
                        new PackCheck.Difference("A", Quantity.pcs(2), Quantity.pcs(3)),
                        new PackCheck.Difference("B", Quantity.pcs(1), Quantity.pcs(0)),
                        new PackCheck.Difference("C", Quantity.pcs(0), Quantity.pcs(1)));
    }

    @Test
    void each_failure_doubles_the_pause_up_to_the_longest() {
        var first = Duration.ofSeconds(10);
        var longest = Duration.ofMinutes(1);

        assertThat(BackOff.after(1, first, longest)).isEqualTo(first);
        assertThat(BackOff.after(3, first, longest)).isEqualTo(Duration.ofSeconds(40));
        assertThat(BackOff.after(40, first, longest)).isEqualTo(longest);
    }

    @Test
    void a_tracking_token_leads_to_its_parcel_and_a_changed_one_nowhere() {
        var key = new byte[32];
        var token = TrackingToken.of(key, 4711);

        assertThat(TrackingToken.parcel(key, token)).hasValue(4711);
        for (var i = 0; i < token.length(); i++) {
            var other = token.charAt(i) == 'x' ? 'y' : 'x';
            assertThat(TrackingToken.parcel(key, token.substring(0, i) + other + token.substring(i + 1)))
                    .isEmpty();
        }
        key[0] = 1;
        assertThat(TrackingToken.parcel(key, token)).isEmpty();
    }
}
