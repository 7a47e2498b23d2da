package io.redthread.insight.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a level came to who may take it (送达时间).
 *
 * @param inbox it lay in an inbox, or a provider had taken it
 * @param shown it stood on a page that was open when the turn came
 * @param opened somebody looked at it
 */
public record Arrived(Optional<Instant> inbox, Optional<Instant> shown, Optional<Instant> opened) {

    /** When it arrived: on the screen of who had a page open, else in the inbox; at the latest when it was looked at or ended. */
    public Optional<Instant> had(Optional<Instant> ended) {
        return earliest(shown.or(() -> inbox), opened, ended);
    }

    /** When it was first looked at: who decides has looked, also from the list. */
    public Optional<Instant> seen(Optional<Instant> ended) {
        return earliest(opened, ended);
    }

    @SafeVarargs
    private static Optional<Instant> earliest(Optional<Instant>... moments) {
        return Stream.of(moments).flatMap(Optional::stream).min(Instant::compareTo);
    }
}
