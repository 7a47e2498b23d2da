package io.redthread.performance;

import io.redthread.performance.domain.KpiSum.Place;
import io.redthread.performance.domain.Tally;
import java.time.Instant;

/**
 * One fact behind a figure (指标事实).
 *
 * @param key tells it apart from all others of its KPI, for ever
 * @param number of the document it happened to
 * @param place whose it is
 * @param at when it counts
 * @param good whether it is as it should be
 * @param tally what it adds to the figure
 */
public record KpiFact(String key, String number, Place place, Instant at, boolean good, Tally tally) {}
