package io.redthread.insight;

import io.redthread.insight.domain.Spread;

/**
 * How quickly work was handed over (流转时效).
 *
 * @param count how many hand-overs
 * @param met of these, within the target
 * @param targetMillis the target
 * @param medianMillis half of them did not take longer; within 5 %
 * @param p90Millis nine of ten did not
 * @param p99Millis ninety-nine of a hundred did not
 */
public record HandOver(long count, long met, long targetMillis, long medianMillis, long p90Millis, long p99Millis) {

    static HandOver of(long count, long met, long target, Spread spread) {
        return new HandOver(count, met, target, spread.quantile(0.5), spread.quantile(0.9), spread.quantile(0.99));
    }
}
