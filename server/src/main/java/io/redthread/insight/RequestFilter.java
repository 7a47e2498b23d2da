package io.redthread.insight;

import org.jspecify.annotations.Nullable;

/**
 * Which requests behind a figure are listed; absent parts do not restrict.
 *
 * @param state {@code waiting} lists what waits now, whatever the period; otherwise how it ended
 * @param reason code of the reason given
 * @param urgent only urgent ones, or only others
 * @param overBudget only those over budget, or only others
 * @param escalated only those that went to a superior, or only others
 * @param within only those within their band's target by the clock, or only those beyond
 * @param q begin of the number
 * @param late only those with a level that was late, or only others
 */
public record RequestFilter(
        @Nullable String state,
        @Nullable String reason,
        @Nullable Boolean urgent,
        @Nullable Boolean overBudget,
        @Nullable Boolean escalated,
        @Nullable Boolean within,
        @Nullable String q,
        @Nullable Boolean late) {}
