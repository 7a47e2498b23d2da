package io.redthread.budget.domain;

import io.redthread.budget.PeriodKind;
import java.time.LocalDate;

/**
 * What people call a period.
 *
 * @param zh 本月, 本季度, 2026年3月, 2026年第1季度
 * @param en the same in English
 */
public record PeriodName(String zh, String en) {

    /** The name of the period that begins on a day, as it is called today. */
    public static PeriodName of(PeriodKind kind, LocalDate startsOn, LocalDate today) {
        var current = kind.starts(today).equals(startsOn);
        var year = startsOn.getYear();
        var month = startsOn.getMonthValue();
        var quarter = (month + 2) / 3;
        return switch (kind) {
            case MONTH ->
                current
                        ? new PeriodName("本月", "This month's")
                        : new PeriodName(year + "年" + month + "月", year + "-" + (month < 10 ? "0" : "") + month);
            case QUARTER ->
                current
                        ? new PeriodName("本季度", "This quarter's")
                        : new PeriodName(year + "年第" + quarter + "季度", year + " Q" + quarter);
        };
    }
}
