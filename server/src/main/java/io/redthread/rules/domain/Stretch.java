package io.redthread.rules.domain;

/** A stretch of whole numbers that conditions cannot tell apart. */
final class Stretch {

    private static final long PLAIN = 10_000;

    private Stretch() {}

    /** A number of it that reads well in an example. */
    static long representative(long low, long high) {
        if (low == Long.MIN_VALUE) {
            return high == Long.MAX_VALUE ? 0 : Math.min(high, 0);
        }
        if (high == Long.MAX_VALUE) {
            var wanted = low > Long.MAX_VALUE / 2 ? low : low + low / 5 + (low < PLAIN ? 1 : 0);
            return round(Math.max(low, wanted), low, high);
        }
        return round(low + (high - low) / 2, low, high);
    }

    /** As few digits as the stretch allows. */
    private static long round(long middle, long low, long high) {
        for (var step = 1_000_000_000L; step > 1; step /= 10) {
            var rounded = middle / step * step;
            if (rounded >= low && rounded <= high && rounded != 0) {
                return rounded;
            }
        }
        return middle;
    }
}
