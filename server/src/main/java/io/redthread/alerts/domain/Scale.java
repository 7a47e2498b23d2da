package io.redthread.alerts.domain;

/**
 * On what scale figures of a kind are compared (比较尺度), so that their usual spread is the same whether they are large or small.
 * Statistics are no amounts, so they are reckoned in floating point.
 */
public enum Scale {
    /** Prices, times, quantities: twice as much is as far off as half as much. */
    RATIO {
        @Override
        double at(long figure) {
            return Math.log(Math.max(1, figure));
        }

        @Override
        double least(double relative, long outOf) {
            return Math.log1p(relative);
        }
    },
    /** How often something came: what comes by chance spreads by the root of its number. */
    COUNT {
        @Override
        double at(long figure) {
            return 2 * Math.sqrt(figure + BY_CHANCE);
        }

        @Override
        double least(double relative, long outOf) {
            return 1;
        }
    },
    /** Shares in basis points: a share of a few spreads more than one of many. */
    SHARE {
        @Override
        double at(long figure) {
            return 2 * Math.asin(Math.sqrt(Math.min(1, figure / WHOLE)));
        }

        @Override
        double least(double relative, long outOf) {
            return 1 / Math.sqrt(Math.max(1, outOf));
        }
    };

    private static final double BY_CHANCE = 0.375;
    private static final double WHOLE = 10_000;

    /** Where a figure stands on it. */
    abstract double at(long figure);

    /**
     * The least spread it can have.
     *
     * @param relative what figures of the kind differ by at least, as a part of them
     * @param outOf of how many a share is
     */
    abstract double least(double relative, long outOf);
}
