package io.redthread.demo;

import io.redthread.identity.CurrentAccess;
import io.redthread.identity.DepartmentView;
import io.redthread.identity.Departments;
import io.redthread.identity.People;
import io.redthread.identity.PersonFacts;
import io.redthread.insight.Projection;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.Label;
import io.redthread.performance.DaySums;
import io.redthread.performance.GivenAnswer;
import io.redthread.performance.MonthClosing;
import io.redthread.performance.Scorecards;
import io.redthread.performance.Suggestions;
import io.redthread.performance.SurveyAudience;
import io.redthread.performance.SurveyDraft;
import io.redthread.performance.SurveyId;
import io.redthread.performance.SurveyRhythm;
import io.redthread.performance.Surveys;
import io.redthread.platform.caller.Caller;
import io.redthread.platform.caller.Callers;
import io.redthread.process.Scenario;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How the people of the demo company stand: months that are closed, a questionnaire with answers, a suggestion that was done. */
@Component
class DemoPerformance {

    private static final int MONTHS = 4;
    private static final List<Label> QUESTIONS = List.of(
            new Label("发货速度满意吗?", "Was it shipped fast?"),
            new Label("商品与订单一致吗?", "Did the goods match the order?"),
            new Label("出问题时处理得好吗?", "Were problems handled well?"));
    private static final String SUGGESTION = "大件发货前先称重,快递费常常算错";
    private static final List<String> WORDS =
            List.of("", "包装可以再结实些", SUGGESTION, "", "周末也希望能发货", "客服回复很快", "", "赠品漏发过一次");

    private final DaySums sums;
    private final Projection projection;
    private final Scorecards scorecards;
    private final MonthClosing closing;
    private final Surveys surveys;
    private final Suggestions suggestions;
    private final Departments departments;
    private final People people;
    private final Clock clock;

    DemoPerformance(
            DaySums sums,
            Projection projection,
            Scorecards scorecards,
            MonthClosing closing,
            Surveys surveys,
            Suggestions suggestions,
            Departments departments,
            People people,
            Clock clock) {
        this.sums = sums;
        this.projection = projection;
        this.scorecards = scorecards;
        this.closing = closing;
        this.surveys = surveys;
        this.suggestions = suggestions;
        this.departments = departments;
        this.people = people;
        this.clock = clock;
    }

    /** Reckons the figures of the last months, closes those that are over, and asks two questionnaires; once. */
    void create() {
        people.byUsername("operations").ifPresent(it -> CurrentAccess.asSystem(() -> as(it)));
    }

    private boolean as(PersonFacts person) {
        var caller = new Caller(person.id().value(), person.username(), person.name(), "", null, "local", "demo");
        return Callers.as(caller, () -> {
            if (surveys.all().isEmpty()) {
                var today = CompanyDay.today(clock);
                projection.catchUp();
                sums.again(today.withDayOfMonth(1).minusMonths(MONTHS));
                close(YearMonth.from(today));
                ask(today);
            }
            return true;
        });
    }

    private void close(YearMonth now) {
        for (var back = MONTHS; back >= 1; back--) {
            var month = now.minusMonths(back);
            if (scorecards.month(month).closedAt().isEmpty()) {
                closing.close(month);
            }
        }
    }

    private void ask(LocalDate today) {
        var groups = Stream.concat(Collections.nCopies(8, "旗舰店").stream(), Collections.nCopies(6, "奥莱店").stream())
                .toList();
        var asked = surveys.open(draft("客户满意度 " + YearMonth.from(today), SurveyAudience.CUSTOMERS, today, groups));
        var links = asked.links();
        for (var i = 0; i < links.size() - 1; i++) {
            var score = i % 5 == 3 ? 2 : 4;
            surveys.answer(
                    links.get(i),
                    new GivenAnswer(
                            List.of(score, 5, i % 4 + 2), score == 2 ? "carrier" : "", WORDS.get(i % WORDS.size())));
        }
        surveys.close(asked.survey().id());
        improve(asked.survey().id());
        surveys.open(draft(
                "部门协作 " + YearMonth.from(today),
                SurveyAudience.STAFF,
                today,
                departments.all().stream().map(DepartmentView::code).toList()));
    }

    private void improve(SurveyId survey) {
        var done = suggestions.pick(survey, SUGGESTION);
        suggestions.done(done.id(), Scenario.NORMAL, 1);
        suggestions.pick(survey, "周末也希望能发货");
    }

    private static SurveyDraft draft(String name, SurveyAudience audience, LocalDate today, List<String> groups) {
        return new SurveyDraft(
                name, audience, SurveyRhythm.MONTHLY, QUESTIONS, today.minusDays(7), today.plusDays(14), groups);
    }
}
