package io.redthread.insight;

import io.redthread.insight.domain.LevelTotals;
import io.redthread.insight.domain.Totals;

/**
 * Figures of a period (期间指标).
 *
 * @param totals what was counted
 * @param levels what was counted at their levels
 * @param clock how long decided requests took by the clock
 * @param working the same within working hours
 * @param received from submission until the first approver had it (B4)
 * @param handOver from one level to the next (B6)
 */
public record Figures(
        Totals totals, LevelTotals levels, Times clock, Times working, HandOver received, HandOver handOver) {}
