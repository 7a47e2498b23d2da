package io.redthread.alerts;

import java.time.Instant;

/**
 * A figure as it was met (数值).
 *
 * @param key which, unique in its kind
 * @param series with which others it is compared
 * @param at when it came about
 * @param figure how much, a whole number in the unit of its kind
 * @param outOf of how many it is, where it is a share; 0 elsewhere
 * @param about what it is of
 */
record Figure(String key, String series, Instant at, long figure, long outOf, FigureAbout about) {}
