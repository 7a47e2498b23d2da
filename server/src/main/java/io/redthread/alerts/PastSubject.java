package io.redthread.alerts;

import java.time.Instant;
import java.util.List;

/**
 * The life of a subject as it was (历史对象), for trying rules on it.
 *
 * @param stretches what was true of it from when until when, the oldest first and without holes
 * @param delayed whether something real followed: it came after its promise, or took longer than it may
 */
public record PastSubject(List<Stretch> stretches, boolean delayed) {

    /**
     * A time in which the facts stayed the same.
     *
     * @param from its first moment
     * @param until its first moment no more
     * @param subject what was true
     */
    public record Stretch(Instant from, Instant until, AlertSubject subject) {}
}
