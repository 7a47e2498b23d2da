package io.redthread.insight;

import io.redthread.insight.domain.Band;
import io.redthread.insight.domain.Totals;

/**
 * An amount band beside itself in another period (金额段周期, D2).
 *
 * @param band the band with its target
 * @param now what was counted
 * @param clock how long it took by the clock
 * @param working the same within working hours
 * @param before what was counted in the other period
 * @param beforeClock how long it took then by the clock
 * @param beforeWorking the same within working hours
 */
public record BandLine(
        Band band, Totals now, Times clock, Times working, Totals before, Times beforeClock, Times beforeWorking) {}
