package io.redthread.insight.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What counts as having it, where several things are known. */
class ArrivedTest {

    private static final Optional<Instant> NOTHING = Optional.empty();

    @Test
    void a_page_that_was_open_goes_before_the_inbox_behind_it() {
        assertThat(new Arrived(at(1), at(3), NOTHING).had(NOTHING)).isEqualTo(at(3));
        assertThat(new Arrived(at(1), NOTHING, NOTHING).had(NOTHING)).isEqualTo(at(1));
    }

    @Test
    void who_opened_or_decided_it_had_it() {
        assertThat(new Arrived(at(9), NOTHING, at(4)).had(at(5))).isEqualTo(at(4));
        assertThat(new Arrived(at(9), NOTHING, NOTHING).had(at(5))).isEqualTo(at(5));
    }

    @Test
    void who_decided_from_the_list_has_seen_it_then() {
        assertThat(new Arrived(at(1), NOTHING, NOTHING).seen(at(5))).isEqualTo(at(5));
        assertThat(new Arrived(at(1), NOTHING, at(2)).seen(at(5))).isEqualTo(at(2));
        assertThat(new Arrived(at(1), NOTHING, NOTHING).seen(NOTHING)).isEmpty();
    }

    private static Optional<Instant> at(long second) {
        return Optional.of(Instant.ofEpochSecond(second));
    }
}
