package io.redthread.insight.domain;

/**
 * Sums over levels that were taken.
 *
 * @param steps how many
 * @param rejected of these, that rejected
 * @param returned that sent back
 * @param late taken after their limit, or gone to a superior
 * @param escalations how often they went to superiors
 * @param seconds they took together
 * @param workingSeconds the same within working hours
 * @param handed that followed another level
 * @param handedMet of these, within the target of B6
 */
public record LevelTotals(
        long steps,
        long rejected,
        long returned,
        long late,
        long escalations,
        long seconds,
        long workingSeconds,
        long handed,
        long handedMet) {

    /** Of nothing. */
    public static final LevelTotals NONE = new LevelTotals(0, 0, 0, 0, 0, 0, 0, 0, 0);
}
