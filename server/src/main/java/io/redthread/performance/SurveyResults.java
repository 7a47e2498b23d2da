package io.redthread.performance;

import io.redthread.performance.SurveyResult.Group;
import io.redthread.performance.domain.Scoring;
import io.redthread.performance.store.AnswerRows;
import io.redthread.performance.store.AnswerRows.Answered;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What questionnaires came to (问卷结果): only of closed ones, and only of groups of five answers or more. */
@Service
@Transactional(readOnly = true)
public class SurveyResults {

    /** Fewer answers than these would tell who gave them. */
    public static final int FEWEST = 5;

    private final Surveys surveys;
    private final AnswerRows answers;

    SurveyResults(Surveys surveys, AnswerRows answers) {
        this.surveys = surveys;
        this.answers = answers;
    }

    /** The result of one; of an open one nothing but how many have answered. */
    public SurveyResult of(SurveyId id) {
        var survey = surveys.get(id);
        if (survey.state() == SurveyState.OPEN) {
            return new SurveyResult(survey, List.of(), survey.answered(), List.of(), List.of());
        }
        var all = answers.of(id).stream().collect(Collectors.groupingBy(Answered::department));
        var shown = all.entrySet().stream()
                .filter(it -> it.getValue().size() >= FEWEST)
                .toList();
        var seen = shown.stream().flatMap(it -> it.getValue().stream()).toList();
        return new SurveyResult(
                survey,
                shown.stream()
                        .map(it -> group(it.getKey(), it.getValue()))
                        .sorted(Comparator.comparing(Group::department))
                        .toList(),
                all.values().stream().mapToInt(List::size).sum() - seen.size(),
                seen.stream()
                        .map(Answered::words)
                        .filter(it -> !it.isEmpty())
                        .sorted()
                        .toList(),
                causes(seen));
    }

    /** Scores of the closed questionnaires by department, the earliest first. */
    public List<SurveyPoint> trend() {
        return answers.means(FEWEST);
    }

    private static List<SurveyResult.Cause> causes(List<Answered> seen) {
        return seen.stream()
                .filter(it -> !it.cause().isEmpty())
                .collect(Collectors.groupingBy(Answered::cause, Collectors.summingInt(_ -> 1)))
                .entrySet()
                .stream()
                .map(it -> new SurveyResult.Cause(it.getKey(), it.getValue()))
                .sorted(Comparator.comparing(SurveyResult.Cause::answers)
                        .reversed()
                        .thenComparing(SurveyResult.Cause::cause))
                .toList();
    }

    private static Group group(String department, List<Answered> its) {
        var questions = its.getFirst().scores().size();
        var means = IntStream.range(0, questions)
                .mapToObj(question -> Scoring.mean(its.stream()
                        .map(it -> BigDecimal.valueOf(it.scores().get(question)))
                        .toList()))
                .toList();
        var all = its.stream()
                .flatMap(it -> it.scores().stream())
                .map(BigDecimal::valueOf)
                .toList();
        return new Group(department, its.size(), means, Scoring.mean(all));
    }
}
