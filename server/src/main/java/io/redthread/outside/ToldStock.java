package io.redthread.outside;

import java.time.Instant;

/**
 * A message of a partner about its stock, as people look at it.
 *
 * @param report the partner's number of it
 * @param whole whether it was all there is
 * @param at of when
 * @param receivedAt when it came
 * @param lines of how many goods
 * @param differing of how many it was not what the books say afterwards
 */
public record ToldStock(String report, boolean whole, Instant at, Instant receivedAt, int lines, int differing) {}
