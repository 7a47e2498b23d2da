package io.redthread.alerts;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What alerts of a month had in common (预警月度复盘, H10).
 *
 * @param month its first day
 * @param by what they have in common: the rule's id, the cause's code, or the party's name
 * @param labelZh what that is called
 * @param labelEn the same in English
 * @param raised how many were raised
 * @param solved how many of them people solved
 * @param settled how many settled by themselves
 * @param open how many are open still
 * @param cost what those solved cost
 * @param minutes minutes from raised to ended, on average of those ended; 0 when none
 * @param unwritten of how many solved ones nobody has written what was changed
 */
public record AlertReviewLine(
        LocalDate month,
        String by,
        String labelZh,
        String labelEn,
        int raised,
        int solved,
        int settled,
        int open,
        BigDecimal cost,
        long minutes,
        int unwritten) {}
