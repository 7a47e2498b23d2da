package io.redthread.alerts.domain;

import java.util.Arrays;

/**
 * How far off a figure is (偏离): from the median of those before it, measured by their usual spread (the median of how far they
 * are from it), which a few wild ones among them do not move.
 *
 * @param usual the median of those before it
 * @param hundredths how many spreads it is away, in hundredths
 * @param high whether it is above
 * @param samples how many were before it
 */
public record Deviation(long usual, int hundredths, boolean high, int samples) {

    /** What makes a median of distances comparable to a standard deviation. */
    private static final double AS_SIGMA = 1.4826;

    private static final int MOST = 1_000_000;

    /**
     * How far off a figure is.
     *
     * @param kind how its kind is judged
     * @param before figures before it, at least one
     * @param figure the figure
     * @param outOf of how many it is, where it is a share
     */
    public static Deviation of(FigureKind kind, long[] before, long figure, long outOf) {
        var scale = kind.scale();
        var usual = median(before);
        var middle = scale.at(usual);
        var distances = Arrays.stream(before)
                .mapToDouble(it -> Math.abs(scale.at(it) - middle))
                .sorted()
                .toArray();
        var spread = Math.max(AS_SIGMA * middle(distances), scale.least(kind.relative(), outOf));
        var away = scale.at(figure) - middle;
        return new Deviation(
                usual, (int) Math.min(MOST, Math.round(100 * Math.abs(away) / spread)), away > 0, before.length);
    }

    private static long median(long[] figures) {
        var sorted = figures.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static double middle(double[] sorted) {
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
