package io.redthread.insight;

import io.redthread.insight.domain.Spread;

/**
 * How long something took (时长).
 *
 * @param meanSeconds on average, exact
 * @param medianSeconds half of them did not take longer; within 5 %
 * @param p90Seconds nine of ten did not take longer; within 5 %
 */
public record Times(long meanSeconds, long medianSeconds, long p90Seconds) {

    static Times of(long seconds, long count, Spread spread) {
        return new Times(
                count == 0 ? 0 : Math.round((double) seconds / count), spread.quantile(0.5), spread.quantile(0.9));
    }
}
