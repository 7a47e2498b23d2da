package io.redthread.performance;

import io.redthread.performance.domain.Tally;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How somebody stands (个人绩效, requirements L6, L8).
 *
 * @param person who, by user name
 * @param posts codes of the roles held
 * @param today the day it is in Shanghai
 * @param lines one for each KPI of the posts, and each other that has figures
 */
public record Standing(String person, List<String> posts, LocalDate today, List<Line> lines) {

    /**
     * One KPI.
     *
     * @param kpi which
     * @param figure what it comes to in the period
     * @param median of colleagues in the same posts; absent where fewer than three have figures, unless the asker sees them
     * @param colleagues how many of them have figures
     * @param excluded how many facts do not count by an answered objection
     * @param corrected how many count otherwise
     * @param days day by day
     */
    public record Line(
            KpiCode kpi,
            Figure figure,
            Optional<BigDecimal> median,
            int colleagues,
            long excluded,
            long corrected,
            List<Point> days) {}

    /**
     * A figure against its target.
     *
     * @param tally the facts it stands on
     * @param value in the unit of the KPI, four decimals; absent where nothing was done
     * @param target of then; absent where none was set
     * @param met whether the target was reached, reckoned without rounding
     */
    public record Figure(Tally tally, Optional<BigDecimal> value, Optional<BigDecimal> target, Optional<Boolean> met) {

        /** Of these facts, by the target of that day. */
        static Figure of(Kpi kpi, Tally tally, LocalDate day) {
            var target = kpi.targetOn(day);
            return new Figure(
                    tally,
                    tally.value(kpi.unit()),
                    target,
                    target.flatMap(it -> tally.meets(it, kpi.unit(), kpi.moreIsBetter())));
        }
    }

    /**
     * A day or a week.
     *
     * @param day the day, or the Monday
     * @param figure what it comes to
     */
    public record Point(LocalDate day, Figure figure) {}
}
