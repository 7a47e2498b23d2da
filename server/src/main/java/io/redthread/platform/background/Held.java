package io.redthread.platform.background;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Answers kept for a moment: whoever asks while one is fresh gets it, one of those who find it stale asks anew, and the
 * others wait for that one. Holds a bounded number of answers.
 */
public final class Held<K, V> {

    private final Duration fresh;
    private final Clock clock;
    private final int most;
    private final Function<K, V> ask;
    private final ConcurrentHashMap<K, Answer<V>> answers = new ConcurrentHashMap<>();

    /** Answers of that question, each fresh for so long, about so many at most. */
    public Held(Duration fresh, Clock clock, int most, Function<K, V> ask) {
        this.fresh = fresh;
        this.clock = clock;
        this.most = most;
        this.ask = ask;
    }

    /** The answer, at most as old as it may be. */
    public V get(K key) {
        var now = clock.instant();
        var known = answers.get(key);
        if (known != null && known.until().isAfter(now)) {
            return known.value();
        }
        if (answers.size() > most) {
            answers.values().removeIf(answer -> !answer.until().isAfter(now));
        }
        return answers.compute(
                        key,
                        (same, before) -> before != null && before.until().isAfter(now)
                                ? before
                                : new Answer<>(ask.apply(same), clock.instant().plus(fresh)))
                .value();
    }

    private record Answer<V>(V value, Instant until) {}
}
