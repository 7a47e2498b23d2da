package io.redthread.insight;

import io.redthread.insight.domain.LevelTotals;

/**
 * Figures of a level, or of a person at it.
 *
 * @param totals what was counted
 * @param clock how long it took by the clock
 * @param working the same within working hours
 */
public record LevelFigures(LevelTotals totals, Times clock, Times working) {}
