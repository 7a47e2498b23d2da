package io.redthread.performance;

import io.redthread.kernel.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * What follows from a month (考核结果, requirements L7, L12).
 *
 * @param kind what
 * @param who user name; of a team the code of its department
 * @param bonus in money; nothing where none is paid
 * @param points in points
 * @param basis the facts it stands on
 */
public record MonthResult(ResultKind kind, String who, Money bonus, int points, Basis basis) {

    /**
     * What a result stands on.
     *
     * @param score the score, or the team's mean
     * @param facts how many facts the score stands on
     * @param months the months met in a row, this one last
     * @param missed KPIs that missed their target
     */
    public record Basis(BigDecimal score, long facts, List<YearMonth> months, List<KpiCode> missed) {}
}
