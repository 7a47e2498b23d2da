package io.redthread.performance;

import io.redthread.performance.Standing.Figure;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a month came to for somebody (月度考核得分): the weighted mean of the points of each KPI – 100 at the target, fewer in
 * proportion to how far it was missed.
 *
 * @param person user name
 * @param post code of the role whose weights count
 * @param department code of where the person sat; empty where nowhere
 * @param score 0–100, two decimals
 * @param met whether it reached the pass score
 * @param parts what it is made of
 */
public record MonthScore(
        String person, String post, String department, BigDecimal score, boolean met, List<Part> parts) {

    /**
     * One KPI of it.
     *
     * @param kpi which
     * @param weight what it weighs
     * @param figure what the month came to
     * @param points 0–100
     */
    public record Part(KpiCode kpi, int weight, Figure figure, BigDecimal points) {

        /** Whether its target was missed. */
        boolean missed() {
            return !figure.met().orElse(true);
        }
    }

    /** How many facts it stands on. */
    long facts() {
        return parts.stream().mapToLong(it -> it.figure().tally().n()).sum();
    }
}
