package io.redthread.process.domain;

import io.redthread.platform.database.TimeBuckets;
import java.util.Map;
import java.util.TreeMap;

/** Times gathered in buckets, each a tenth longer than the one before; bucket 0 is below a second. */
public final class Spread {

    private static final double MIDDLE = 0.5;
    private static final int MILLIS = 1000;
    private static final int NINE_OF_TEN = 9;
    private static final int OF_TEN = 10;

    private final Map<Integer, Long> counts = new TreeMap<>();
    private long facts;
    private long within;
    private long millis;

    /** Adds what fell into a bucket. */
    public void add(int bucket, long more, long moreWithin, long moreMillis) {
        counts.merge(bucket, more, Long::sum);
        facts += more;
        within += moreWithin;
        millis += moreMillis;
    }

    /** How many there are. */
    public long facts() {
        return facts;
    }

    /** How many within their limit. */
    public long within() {
        return within;
    }

    /** The exact mean in milliseconds. */
    public long mean() {
        return facts == 0 ? 0 : millis / facts;
    }

    /** The time within which nine of ten were done, in milliseconds; within a twentieth of the exact one. */
    public long p90() {
        return within(Math.ceilDiv(facts * NINE_OF_TEN, OF_TEN));
    }

    /** The time within which half were done, in milliseconds; within a twentieth of the exact one. */
    public long median() {
        return within(Math.ceilDiv(facts, 2));
    }

    private long within(long wanted) {
        var seen = 0L;
        for (var entry : counts.entrySet()) {
            seen += entry.getValue();
            if (seen >= wanted) {
                return middle(entry.getKey());
            }
        }
        return 0;
    }

    private static long middle(int bucket) {
        return bucket == 0 ? 0 : Math.round(Math.pow(TimeBuckets.STEP, bucket - MIDDLE) * MILLIS);
    }
}
