package io.redthread.performance;

import io.redthread.kernel.Money;

/**
 * What follows from the scores of a month (激励规则, requirements L7, L12).
 *
 * @param passScore from this score on it is met, 1–100
 * @param bonus what whoever meets it is paid; may be nothing
 * @param points what they are given in points
 * @param promotionMonths met so many months in a row: promotion list, 1–24
 * @param starPoints for the digital star of the month (数字化达人)
 * @param teamPoints for everyone of the best team
 * @param revision to be sent back with a change
 */
public record IncentiveRule(
        int passScore, Money bonus, int points, int promotionMonths, int starPoints, int teamPoints, int revision) {}
