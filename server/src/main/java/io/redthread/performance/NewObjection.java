package io.redthread.performance;

import java.util.List;

/**
 * A figure of one's own to be contested.
 *
 * @param kpi the figure's KPI
 * @param days its days
 * @param facts keys of the facts meant, 50 at most; none for the whole figure
 * @param reason why
 */
public record NewObjection(KpiCode kpi, Period days, List<String> facts, String reason) {}
