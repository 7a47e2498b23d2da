package io.redthread.performance;

/**
 * What a KPI weighs in the score of a post (指标权重, requirement L7).
 *
 * @param post code of the role
 * @param kpi the KPI
 * @param weight 1–100; only the relation to the other weights of the post counts
 */
public record Weight(String post, KpiCode kpi, int weight) {}
