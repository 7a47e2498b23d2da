package io.redthread.alerts;

import java.time.Instant;

/**
 * A figure out of line (数值异常, N2), with what it was measured by.
 *
 * @param key which figure, unique in its kind
 * @param series with which others it was compared
 * @param at when it came about
 * @param figure how much, in the unit of its kind
 * @param usual the median of those before it
 * @param deviation how many of their spreads it is away, in hundredths
 * @param high whether it is above
 * @param samples how many were before it
 * @param about what it is of
 */
public record OddFigure(
        String key,
        String series,
        Instant at,
        long figure,
        long usual,
        int deviation,
        boolean high,
        int samples,
        FigureAbout about) {}
