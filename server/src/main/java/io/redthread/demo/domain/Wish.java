package io.redthread.demo.domain;

import io.redthread.purchasing.OrderContent;
import java.time.Instant;
import java.util.List;

/**
 * An order somebody will write.
 *
 * @param serial counts up over the whole history
 * @param buyer user name of who writes it
 * @param versions what it says at first, and what it says after it was sent back
 * @param createdAt when it is begun
 * @param submittedAt when it is handed in
 * @param kind whether it is part of what a control should find
 */
public record Wish(
        int serial, String buyer, List<OrderContent> versions, Instant createdAt, Instant submittedAt, Kind kind) {

    /** Why the order is there. */
    public enum Kind {
        /** Something was needed. */
        ORDINARY,
        /** Part of something larger that was cut into pieces (拆单). */
        SPLIT,
        /** Kept just below a limit (压线). */
        JUST_BELOW,
        /** Dearer each time (价格爬升). */
        CREEP,
        /** Ordered twice (重复). */
        TWICE
    }

    /** The same with another number. */
    Wish numbered(int number) {
        return new Wish(number, buyer, versions, createdAt, submittedAt, kind);
    }
}
