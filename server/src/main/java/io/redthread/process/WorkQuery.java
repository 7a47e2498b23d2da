package io.redthread.process;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which pieces of work are asked for.
 *
 * @param from from this moment on
 * @param to before this one
 * @param actor only that person's, by user name
 * @param keys only these; all when empty
 * @param most so many at most, the latest first
 */
public record WorkQuery(Instant from, Instant to, Optional<String> actor, Set<String> keys, int most) {

    public WorkQuery {
        keys = Set.copyOf(keys);
    }
}
