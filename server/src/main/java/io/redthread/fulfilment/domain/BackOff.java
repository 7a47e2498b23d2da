package io.redthread.fulfilment.domain;

import java.time.Duration;

/** How long to wait before trying again: doubled each time, up to a longest. */
public final class BackOff {

    private BackOff() {}

    /** The pause after so many failures. */
    public static Duration after(int failures, Duration first, Duration longest) {
        var pause = first;
        for (var i = 1; i < failures && pause.compareTo(longest) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longest) > 0 ? longest : pause;
    }
}
