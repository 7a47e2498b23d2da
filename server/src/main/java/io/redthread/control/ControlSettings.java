package io.redthread.control;

import java.util.List;

/**
 * What counts together, and from where on something is noticed (内控设置).
 *
 * @param counting whether orders of one window count together for the route; on at first
 * @param windowDays over how many days, today included, 1–90
 * @param countCallOffs whether lines called off an agreement count, which nobody but the buyer need have decided on
 * @param countRegular whether lines of the standing assortment count
 * @param bands where approval gets stricter, in whole yuan, ascending; 1–10 of them
 * @param lookbackDays over how many days habits are looked at, 7–400
 * @param splitOrders from how many orders on a window that passes a band is noticed, 2–50
 * @param nearPercent how far under a band is just under it, 1–50 %
 * @param nearLeast from how many such orders on, 2–1,000
 * @param urgentLeast from how many urgent orders of one buyer on, 2–1,000
 * @param urgentTimes from how many times the others' share on, 2–100
 * @param stampSeconds how quick is too quick to have read, 1–600
 * @param stampLeast from how many such decisions on, 2–10,000
 * @param creepPercent how far above the median of past prices, 1–500 %
 * @param creepPast from how many past prices on, 3–100
 * @param concentrationPercent from which share of a buyer's spending on, 10–100 %
 * @param concentrationLeast from how many orders of that buyer on, 3–10,000
 * @param duplicateDays within how many days the same line is bought twice, 1–90
 * @param revision to be sent back with a change
 */
public record ControlSettings(
        boolean counting,
        int windowDays,
        boolean countCallOffs,
        boolean countRegular,
        List<Long> bands,
        int lookbackDays,
        int splitOrders,
        int nearPercent,
        int nearLeast,
        int urgentLeast,
        int urgentTimes,
        int stampSeconds,
        int stampLeast,
        int creepPercent,
        int creepPast,
        int concentrationPercent,
        int concentrationLeast,
        int duplicateDays,
        int revision) {

    /** Copies the bands. */
    public ControlSettings {
        bands = List.copyOf(bands);
    }
}
