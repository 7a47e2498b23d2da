package io.redthread.rules;

import java.time.Instant;
import java.util.Optional;

/**
 * When a version is effective (生效期).
 *
 * @param from first moment
 * @param until first moment no more; absent when it stays
 */
public record Period(Instant from, Optional<Instant> until) {

    /** Whether that moment lies within. */
    public boolean contains(Instant moment) {
        return !moment.isBefore(from) && until.map(moment::isBefore).orElse(true);
    }
}
