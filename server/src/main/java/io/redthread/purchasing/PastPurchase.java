package io.redthread.purchasing;

import java.time.Instant;
import java.util.List;

/**
 * An order of the past with its whole way through approval and budget, to be loaded as it was (历史采购).
 *
 * @param number its number, unique for good
 * @param versions what it said each time it was submitted; the last stays when it was submitted more often
 * @param buyer who wrote it
 * @param createdAt when it was begun
 * @param submittedAt when it was first submitted
 * @param life what became of it
 */
public record PastPurchase(
        String number,
        List<OrderContent> versions,
        OrderBuyer buyer,
        Instant createdAt,
        Instant submittedAt,
        PastLife life) {

    /** Keeps the versions; refuses none. */
    public PastPurchase {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("an order says something: " + number);
        }
    }

    /** What that version said. */
    OrderContent version(int version) {
        return versions.get(Math.min(version, versions.size()) - 1);
    }
}
