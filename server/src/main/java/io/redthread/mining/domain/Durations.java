package io.redthread.mining.domain;

/**
 * How times are spread (时长分布): counted exactly, kept in buckets of which thirty-two double a time, so that a quantile lies
 * within a thirty-second of the true one. Its size does not depend on how many there are.
 */
public final class Durations {

    private static final int FINE = 5;
    private static final int PER_OCTAVE = 1 << FINE;
    private static final int BUCKETS = (Long.SIZE - FINE) * PER_OCTAVE;

    private int[] counts = new int[PER_OCTAVE];
    private long total;
    private long sum;
    private long longest;

    /** One more, in milliseconds; below zero counts as zero. */
    public void add(long millis) {
        var time = Math.max(0, millis);
        var bucket = bucket(time);
        if (bucket >= counts.length) {
            counts = java.util.Arrays.copyOf(counts, Math.min(BUCKETS, Math.max(bucket + 1, counts.length * 2)));
        }
        counts[bucket]++;
        total++;
        sum += time;
        longest = Math.max(longest, time);
    }

    /** How many. */
    public long count() {
        return total;
    }

    /** All of them together. */
    public long sum() {
        return sum;
    }

    /** The middle one. */
    public long median() {
        return quantile(50);
    }

    /** Nine of ten are not longer. */
    public long p90() {
        return quantile(90);
    }

    /** So many of a hundred are not longer; 0 of none. */
    public long quantile(int percent) {
        if (total == 0) {
            return 0;
        }
        var wanted = Math.max(1, (total * percent + 99) / 100);
        var seen = 0L;
        for (var bucket = 0; bucket < counts.length; bucket++) {
            seen += counts[bucket];
            if (seen >= wanted) {
                return Math.min(longest, middle(bucket));
            }
        }
        return longest;
    }

    private static int bucket(long time) {
        var octave = Long.SIZE - Long.numberOfLeadingZeros(time >>> FINE);
        return octave == 0 ? (int) time : octave * PER_OCTAVE + (int) ((time >>> (octave - 1)) - PER_OCTAVE);
    }

    private static long middle(int bucket) {
        var octave = bucket / PER_OCTAVE;
        if (octave == 0) {
            return bucket;
        }
        var width = 1L << (octave - 1);
        return (PER_OCTAVE + bucket % PER_OCTAVE) * width + width / 2;
    }
}
