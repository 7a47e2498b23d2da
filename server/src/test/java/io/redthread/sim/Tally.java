package io.redthread.sim;

import java.util.concurrent.atomic.AtomicLong;

/** What the players know and the product cannot: how often they were late, and what left wrongly all the same. */
final class Tally {

    static final AtomicLong MISSED = new AtomicLong();
    static final AtomicLong MISPICKED = new AtomicLong();

    private Tally() {}
}
