package io.redthread.insight.domain;

import java.util.Map;
import java.util.TreeMap;

/**
 * How values are spread (分布): counts in buckets each 5 % wider than the one before, so that spreads of days, people and
 * departments add up. A quantile read from it lies within 5 % of the exact one.
 */
public final class Spread {

    /** How much wider each bucket is than the one before. */
    public static final double STEP = 1.05;

    /** Bucket of the widest value told apart. */
    private static final int LAST = 700;

    private static final double LOG_STEP = Math.log(STEP);

    private final TreeMap<Integer, Long> counts;
    private final long total;

    private Spread(TreeMap<Integer, Long> counts) {
        this.counts = counts;
        this.total = counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Of counts by bucket. */
    public static Spread of(Map<Integer, Long> counts) {
        return new Spread(new TreeMap<>(counts));
    }

    /** In which bucket a value falls: 0 holds nought, bucket b from {@code 1.05^(b-1)} to before {@code 1.05^b}. */
    public static int bucket(long value) {
        return value < 1 ? 0 : Math.min(LAST, 1 + (int) Math.floor(Math.log(value) / LOG_STEP + 1e-9));
    }

    /** How many values. */
    public long total() {
        return total;
    }

    /** The value that this share of all does not pass, for example 0.5 or 0.9; 0 when there are none. */
    public long quantile(double share) {
        var wanted = Math.max(1, (long) Math.ceil(share * total));
        var before = 0L;
        for (var entry : counts.entrySet()) {
            var here = entry.getValue();
            if (before + here >= wanted) {
                return inside(entry.getKey(), (wanted - before - 0.5) / here);
            }
            before += here;
        }
        return 0;
    }

    /** Values within a bucket are taken to lie evenly. */
    private static long inside(int bucket, double part) {
        if (bucket == 0) {
            return 0;
        }
        var from = Math.pow(STEP, bucket - 1);
        return Math.round(from + (from * STEP - from) * part);
    }
}
