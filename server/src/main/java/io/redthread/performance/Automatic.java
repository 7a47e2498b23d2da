package io.redthread.performance;

import io.redthread.performance.Standing.Figure;
import io.redthread.performance.Standing.Point;
import java.util.List;

/**
 * How much flows by itself (自动流转, requirement L10).
 *
 * @param figure orders that passed nodes 1–4 without a hand, of those that passed them
 * @param days day by day
 * @param hands at which nodes hands were needed, the most first
 */
public record Automatic(Figure figure, List<Point> days, List<Hands> hands) {

    /**
     * A node.
     *
     * @param node its code
     * @param times how often somebody did it by hand
     */
    public record Hands(String node, long times) {}
}
