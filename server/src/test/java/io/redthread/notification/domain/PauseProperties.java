package io.redthread.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Pauses between tries. */
class PauseProperties {

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(1);

    @Property
    void a_pause_is_doubled_up_to_the_longest_and_shortened_by_half_at_most(
            @ForAll @IntRange(min = 1, max = 60) int failures, @ForAll long seed) {
        var pause = Pause.after(failures, FIRST, LONGEST, new Random(seed));

        var whole = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(failures - 1, 20));
        assertThat(pause.toMillis()).isBetween(whole / 2, whole);
    }
}
