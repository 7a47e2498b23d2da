package io.redthread.performance;

import io.redthread.performance.Standing.Figure;
import io.redthread.performance.Standing.Point;
import java.util.List;

/**
 * How the company stands in a KPI (公司指标, requirements L9, L10).
 *
 * @param kpi which
 * @param figure what it comes to in the period
 * @param weeks week by week, by its Monday
 * @param areas by the department that answers, where one does
 */
public record CompanyLine(KpiCode kpi, Figure figure, List<Point> weeks, List<Area> areas) {

    /**
     * A department's part.
     *
     * @param department its code
     * @param figure what it comes to
     */
    public record Area(String department, Figure figure) {}
}
