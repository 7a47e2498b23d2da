package io.redthread.performance;

import io.redthread.kernel.CompanyDay;
import io.redthread.performance.PerformanceRefusal.KpiOff;
import io.redthread.performance.Standing.Figure;
import io.redthread.performance.domain.Cell;
import io.redthread.performance.domain.Slice;
import io.redthread.performance.domain.Tally;
import io.redthread.performance.store.StandingRows;
import io.redthread.performance.store.StandingRows.In;
import io.redthread.performance.store.StandingRows.Of;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People side by side, and the company as a whole (绩效对比, requirements L6, L9, L10): for who sees others' figures. */
@Service
@Transactional(readOnly = true)
public class Teams {

    private final StandingRows rows;
    private final Kpis kpis;
    private final PerformanceScope scope;
    private final Clock clock;

    Teams(StandingRows rows, Kpis kpis, PerformanceScope scope, Clock clock) {
        this.rows = rows;
        this.kpis = kpis;
        this.scope = scope;
        this.clock = clock;
    }

    /** Everybody the asker sees who has figures of that KPI, the best first; three statements beside the scope's. */
    public List<TeamLine> of(KpiCode code, Period days) {
        var kpi = kpis.get(code);
        if (!kpi.active()) {
            throw new KpiOff(code).refused();
        }
        var slice = new Slice(days, scope.persons(), Optional.of(code));
        var weeks = rows.cells(slice, In.WEEKS, Of.PERSONS).stream()
                .filter(it -> !it.person().isEmpty())
                .collect(Collectors.groupingBy(Cell::person));
        var corrected = rows.corrections(slice).stream().collect(Collectors.toMap(Cell::person, Cell::tally));
        var best = Comparator.comparing((TeamLine it) -> it.figure().value().orElse(BigDecimal.ZERO));
        return weeks.entrySet().stream()
                .map(it -> line(kpi, days, it.getKey(), it.getValue(), corrected.getOrDefault(it.getKey(), Tally.NONE)))
                .sorted((kpi.moreIsBetter() ? best.reversed() : best).thenComparing(TeamLine::person))
                .toList();
    }

    private TeamLine line(Kpi kpi, Period days, String person, List<Cell> weeks, Tally corrected) {
        return new TeamLine(
                person,
                Figure.of(kpi, Standings.sum(weeks), judged(days)),
                corrected.n(),
                corrected.total(),
                Standings.points(kpi, weeks));
    }

    /** How the company stands in every KPI, or as much of it as the asker sees. */
    public List<CompanyLine> company(Period days) {
        var slice = new Slice(days, scope.persons(), Optional.empty());
        var weeks = rows.cells(slice, In.WEEKS, Of.ALL).stream().collect(Collectors.groupingBy(Cell::kpi));
        var areas = rows.cells(slice, In.ALL, Of.DEPARTMENTS).stream().collect(Collectors.groupingBy(Cell::kpi));
        return kpis.all().stream()
                .filter(Kpi::active)
                .map(kpi -> new CompanyLine(
                        kpi.code(),
                        Figure.of(kpi, Standings.sum(weeks.getOrDefault(kpi.code(), List.of())), judged(days)),
                        Standings.points(kpi, weeks.getOrDefault(kpi.code(), List.of())),
                        areas.getOrDefault(kpi.code(), List.of()).stream()
                                .filter(it -> !it.part().isEmpty())
                                .map(it -> new CompanyLine.Area(it.part(), Figure.of(kpi, it.tally(), judged(days))))
                                .toList()))
                .toList();
    }

    /** How many orders passed nodes 1–4 without a hand, day by day, and at which nodes hands were needed (L10). */
    public Automatic automatic(Period days) {
        scope.require("");
        var kpi = kpis.get(KpiCode.AUTOMATIC_FLOW);
        var flow = rows.cells(new Slice(days, Optional.empty(), Optional.of(kpi.code())), In.DAYS, Of.ALL);
        var hands = rows.cells(new Slice(days, Optional.empty(), Optional.of(KpiCode.HANDS)), In.ALL, Of.NODES);
        return new Automatic(
                Figure.of(kpi, Standings.sum(flow), judged(days)),
                Standings.points(kpi, flow),
                hands.stream()
                        .map(it -> new Automatic.Hands(it.part(), it.tally().n()))
                        .sorted(Comparator.comparing(Automatic.Hands::times).reversed())
                        .toList());
    }

    private LocalDate judged(Period days) {
        var today = CompanyDay.today(clock);
        return days.to().isAfter(today) ? today : days.to();
    }
}
