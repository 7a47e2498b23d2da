package io.redthread.process;

import java.time.Instant;

/**
 * One piece of work that was done (工作事实): what a {@link WorkSum} counts.
 *
 * @param key tells it apart from all others of its kind, for ever
 * @param number the order's number
 * @param actor user name of who did it; empty where it is nobody's
 * @param department code of the department that answers for it; empty where none does
 * @param shop whose order; 0 where it is no shop's
 * @param warehouse where; 0 where it is no warehouse's
 * @param node at which node; empty where none is meant
 * @param at when it counts
 * @param good whether it is as it should be
 * @param millis how long it took
 */
public record WorkFact(
        String key,
        String number,
        String actor,
        String department,
        long shop,
        long warehouse,
        String node,
        Instant at,
        boolean good,
        long millis) {}
