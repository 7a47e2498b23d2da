package io.redthread.insight;

import io.redthread.insight.domain.Days;

/**
 * A period beside another.
 *
 * @param days the period
 * @param now its figures
 * @param beforeDays the period it is compared with
 * @param before the figures of that one
 */
public record Summary(Days days, Figures now, Days beforeDays, Figures before) {}
