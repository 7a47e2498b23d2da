package io.redthread.sim;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What happens when, one after the other; what falls on the same moment happens in the order in which it was planned. */
final class Agenda {

    private record Item(Instant at, long order, Runnable what) {}

    private final PriorityQueue<Item> items =
            new PriorityQueue<>(Comparator.comparing(Item::at).thenComparingLong(Item::order));
    private final SimClock clock;
    private long planned;

    Agenda(SimClock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Plans something for later. */
    void in(Duration later, Runnable what) {
        at(now().plus(later), what);
    }

    /** Plans something for a moment. */
    void at(Instant moment, Runnable what) {
        items.add(new Item(moment, planned++, what));
    }

    /** Plans something again and again, the first time now. */
    void every(Duration pause, Runnable what) {
        at(now(), new Runnable() {
            @Override
            public void run() {
                what.run();
                in(pause, this);
            }
        });
    }

    /** Lets everything happen up to a moment. */
    void playUntil(Instant end) {
        for (var next = items.peek(); next != null && !next.at().isAfter(end); next = items.peek()) {
            items.remove();
            clock.to(next.at());
            next.what().run();
        }
        clock.to(end);
    }
}
