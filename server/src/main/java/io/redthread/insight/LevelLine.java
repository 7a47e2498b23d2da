package io.redthread.insight;

import io.redthread.approval.StepRoleCode;

/**
 * A level beside itself in another period (各级时效, D1).
 *
 * @param role the level
 * @param nameZh what it is called
 * @param nameEn the same in English
 * @param limitMinutes working minutes it may take; 0 when it has no limit of its own
 * @param now its figures
 * @param before its figures in the other period
 * @param handOver from the level before until it had it
 * @param opened from its turn until somebody looked at it
 * @param waiting how many wait at it now
 * @param overdue of these, past their limit
 */
public record LevelLine(
        StepRoleCode role,
        String nameZh,
        String nameEn,
        int limitMinutes,
        LevelFigures now,
        LevelFigures before,
        HandOver handOver,
        Opened opened,
        long waiting,
        long overdue) {}
