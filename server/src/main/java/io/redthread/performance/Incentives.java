package io.redthread.performance;

import io.redthread.kernel.Money;
import io.redthread.performance.MonthResult.Basis;
import io.redthread.performance.MonthScore.Part;
import io.redthread.performance.domain.Scoring;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What follows from the scores of a month by the rule (激励核定): bonus, promotion list, retraining, star, team.
 *
 * @param rule the rule
 * @param month the month
 * @param metBefore the months that each person met before
 */
record Incentives(IncentiveRule rule, YearMonth month, Map<String, Set<YearMonth>> metBefore) {

    private static final int FEWEST_OF_A_TEAM = 2;

    /** The results, by kind. */
    List<MonthResult> of(List<MonthScore> scores) {
        var results = new ArrayList<MonthResult>();
        scores.forEach(it -> {
            results.add(
                    it.met()
                            ? result(ResultKind.BONUS, it, rule.points(), basis(it, List.of(month)))
                            : result(ResultKind.RETRAINING, it, 0, basis(it, List.of(month))));
            var row = inARow(it);
            if (row.size() >= rule.promotionMonths()) {
                results.add(result(ResultKind.PROMOTION, it, 0, basis(it, row)));
            }
        });
        star(scores)
                .ifPresent(
                        it -> results.add(result(ResultKind.STAR, it, rule.starPoints(), basis(it, List.of(month)))));
        team(scores).ifPresent(results::add);
        return List.copyOf(results);
    }

    /** The months met in a row that end with this one, the earliest first. */
    private List<YearMonth> inARow(MonthScore score) {
        if (!score.met()) {
            return List.of();
        }
        var before = metBefore.getOrDefault(score.person(), Set.of());
        return Stream.iterate(month, it -> it.minusMonths(1))
                .takeWhile(it -> it.equals(month) || before.contains(it))
                .sorted()
                .toList();
    }

    /** The best of those who met it; of equals whose score stands on more facts. */
    private static Optional<MonthScore> star(List<MonthScore> scores) {
        return scores.stream()
                .filter(MonthScore::met)
                .min(Comparator.comparing(MonthScore::score)
                        .thenComparing(MonthScore::facts)
                        .reversed()
                        .thenComparing(MonthScore::person));
    }

    private Optional<MonthResult> team(List<MonthScore> scores) {
        var teams = new HashMap<String, BigDecimal>();
        scores.stream()
                .filter(it -> !it.department().isEmpty())
                .collect(Collectors.groupingBy(MonthScore::department))
                .forEach((department, its) -> {
                    if (its.size() >= FEWEST_OF_A_TEAM) {
                        teams.put(
                                department,
                                Scoring.mean(its.stream().map(MonthScore::score).toList()));
                    }
                });
        return teams.entrySet().stream()
                .filter(it -> it.getValue().compareTo(BigDecimal.valueOf(rule.passScore())) >= 0)
                .min(Map.Entry.<String, BigDecimal>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(it -> new MonthResult(
                        ResultKind.TEAM,
                        it.getKey(),
                        nothing(),
                        rule.teamPoints(),
                        new Basis(it.getValue(), facts(scores, it.getKey()), List.of(month), List.of())));
    }

    private static long facts(List<MonthScore> scores, String department) {
        return scores.stream()
                .filter(it -> it.department().equals(department))
                .mapToLong(MonthScore::facts)
                .sum();
    }

    private Money nothing() {
        return Money.zero(rule.bonus().currency());
    }

    private MonthResult result(ResultKind kind, MonthScore of, int points, Basis basis) {
        return new MonthResult(kind, of.person(), kind == ResultKind.BONUS ? rule.bonus() : nothing(), points, basis);
    }

    private static Basis basis(MonthScore of, List<YearMonth> months) {
        var missed = of.parts().stream().filter(Part::missed).map(Part::kpi).toList();
        return new Basis(of.score(), of.facts(), months, missed);
    }
}
