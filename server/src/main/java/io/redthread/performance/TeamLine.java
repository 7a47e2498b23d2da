package io.redthread.performance;

import io.redthread.performance.Standing.Figure;
import io.redthread.performance.Standing.Point;
import java.util.List;

/**
 * How one of several people stands in a KPI (同岗对比).
 *
 * @param person who, by user name
 * @param figure what it comes to in the period
 * @param excluded how many facts do not count by an answered objection
 * @param corrected how many count otherwise
 * @param weeks week by week, by its Monday
 */
public record TeamLine(String person, Figure figure, long excluded, long corrected, List<Point> weeks) {}
