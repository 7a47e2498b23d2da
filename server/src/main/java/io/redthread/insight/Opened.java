package io.redthread.insight;

import io.redthread.insight.domain.Spread;

/**
 * How soon approvers looked at what came to them (首次打开).
 *
 * @param count how many levels it is known of
 * @param medianMillis half of them were looked at no later; within 5 %
 * @param p90Millis nine of ten were
 */
public record Opened(long count, long medianMillis, long p90Millis) {

    static Opened of(Spread spread) {
        return new Opened(spread.total(), spread.quantile(0.5), spread.quantile(0.9));
    }
}
