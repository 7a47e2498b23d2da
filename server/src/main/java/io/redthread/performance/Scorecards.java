package io.redthread.performance;

import io.redthread.identity.DepartmentId;
import io.redthread.identity.DepartmentView;
import io.redthread.identity.Departments;
import io.redthread.identity.People;
import io.redthread.identity.PersonFacts;
import io.redthread.identity.PersonId;
import io.redthread.performance.MonthScore.Part;
import io.redthread.performance.Standing.Figure;
import io.redthread.performance.domain.Cell;
import io.redthread.performance.domain.Scoring;
import io.redthread.performance.domain.Slice;
import io.redthread.performance.domain.Tally;
import io.redthread.performance.store.MonthRows;
import io.redthread.performance.store.ScorecardRows;
import io.redthread.performance.store.StandingRows;
import io.redthread.performance.store.StandingRows.In;
import io.redthread.performance.store.StandingRows.Of;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scores of a month (月度考核, requirement L7): of an open month reckoned from the figures as they are, of a closed one as it was
 * kept. Each sees the own score, superiors those below.
 */
@Service
@Transactional(readOnly = true)
public class Scorecards {

    private final ScorecardRows rows;
    private final MonthRows months;
    private final StandingRows sums;
    private final Kpis kpis;
    private final Standings standings;
    private final PerformanceScope scope;
    private final People people;
    private final Departments departments;

    Scorecards(
            ScorecardRows rows,
            MonthRows months,
            StandingRows sums,
            Kpis kpis,
            Standings standings,
            PerformanceScope scope,
            People people,
            Departments departments) {
        this.rows = rows;
        this.months = months;
        this.sums = sums;
        this.kpis = kpis;
        this.standings = standings;
        this.scope = scope;
        this.people = people;
        this.departments = departments;
    }

    /** What each KPI weighs, by post. */
    public List<Weight> weights() {
        return rows.weights();
    }

    /** Whether there is such a KPI. */
    boolean knows(KpiCode code) {
        return kpis.all().stream().anyMatch(it -> it.code().equals(code));
    }

    /** What follows from the scores. */
    public IncentiveRule rule() {
        return rows.rule();
    }

    /** A month as the asker sees it. */
    public MonthView month(YearMonth month) {
        var whole = months.find(month).orElseGet(() -> reckoned(month));
        var seen = scope.persons();
        return new MonthView(
                month,
                whole.closedAt(),
                whole.closedBy(),
                whole.rule(),
                whole.scores().stream()
                        .filter(it ->
                                seen.map(some -> some.contains(it.person())).orElse(true))
                        .toList(),
                whole.results().stream()
                        .filter(it -> it.kind() == ResultKind.STAR
                                || it.kind() == ResultKind.TEAM
                                || seen.map(some -> some.contains(it.who())).orElse(true))
                        .toList());
    }

    /** The month as the figures are now. */
    MonthView reckoned(YearMonth month) {
        var rule = rows.rule();
        var scores = scores(month, rule);
        var results = new Incentives(rule, month, months.met(month)).of(scores);
        return new MonthView(month, Optional.empty(), Optional.empty(), rule, scores, results);
    }

    private List<MonthScore> scores(YearMonth month, IncentiveRule rule) {
        var figures =
                sums.cells(new Slice(Period.of(month), Optional.empty(), Optional.empty()), In.ALL, Of.PERSONS).stream()
                        .filter(it -> !it.person().isEmpty())
                        .collect(Collectors.groupingBy(
                                Cell::person, Collectors.toMap(Cell::kpi, Cell::tally, Tally::plus)));
        var persons = people.active().stream()
                .filter(it -> figures.containsKey(it.username()))
                .collect(Collectors.toMap(PersonFacts::id, Function.identity()));
        var weights = rows.weights().stream().collect(Collectors.groupingBy(Weight::post));
        var seats = departments.all().stream().collect(Collectors.toMap(DepartmentView::id, DepartmentView::code));
        var context = new Context(kpis.active(), weights, seats, judged(month), rule);
        return standings.posts(persons.keySet()).entrySet().stream()
                .flatMap(it -> score(context, persons, it, figures).stream())
                .sorted(Comparator.comparing(MonthScore::score).reversed().thenComparing(MonthScore::person))
                .toList();
    }

    private static Optional<MonthScore> score(
            Context context,
            Map<PersonId, PersonFacts> persons,
            Map.Entry<PersonId, List<String>> held,
            Map<String, Map<KpiCode, Tally>> figures) {
        var person = Objects.requireNonNull(persons.get(held.getKey()));
        return held.getValue().stream()
                .filter(context.weights()::containsKey)
                .findFirst()
                .map(post -> context.score(person, post, figures.getOrDefault(person.username(), Map.of())))
                .filter(it -> !it.parts().isEmpty());
    }

    private LocalDate judged(YearMonth month) {
        var today = standings.today();
        return month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
    }

    /** What scores of a month are reckoned with. */
    private record Context(
            Map<KpiCode, Kpi> kpis,
            Map<String, List<Weight>> weights,
            Map<DepartmentId, String> seats,
            LocalDate day,
            IncentiveRule rule) {

        MonthScore score(PersonFacts person, String post, Map<KpiCode, Tally> figures) {
            var parts = weights.getOrDefault(post, List.of()).stream()
                    .filter(it -> kpis.containsKey(it.kpi()))
                    .flatMap(it -> part(it, figures.getOrDefault(it.kpi(), Tally.NONE)).stream())
                    .toList();
            var score = parts.isEmpty() ? BigDecimal.ZERO : Scoring.score(parts);
            return new MonthScore(
                    person.username(),
                    post,
                    person.department().map(seats::get).orElse(""),
                    score,
                    score.compareTo(BigDecimal.valueOf(rule.passScore())) >= 0,
                    parts);
        }

        private Optional<Part> part(Weight weight, Tally tally) {
            var kpi = Objects.requireNonNull(kpis.get(weight.kpi()));
            return kpi.targetOn(day)
                    .flatMap(target -> tally.points(target, kpi.unit(), kpi.moreIsBetter()))
                    .map(points -> new Part(kpi.code(), weight.weight(), Figure.of(kpi, tally, day), points));
        }
    }
}
