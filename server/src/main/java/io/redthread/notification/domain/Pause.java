package io.redthread.notification.domain;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before trying again: doubled after each failure up to a longest, less up to a half by chance. */
public final class Pause {

    private Pause() {}

    /** The pause after so many failures; chance keeps what failed together from coming back together. */
    public static Duration after(int failures, Duration first, Duration longest, RandomGenerator chance) {
        var pause = first;
        for (var i = 1; i < failures && pause.compareTo(longest) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        var millis = Math.max(1, (pause.compareTo(longest) > 0 ? longest : pause).toMillis());
        return Duration.ofMillis(millis - chance.nextLong(millis / 2 + 1));
    }
}
