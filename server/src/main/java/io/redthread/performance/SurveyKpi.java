package io.redthread.performance;

import io.redthread.performance.domain.KpiSum;
import io.redthread.performance.store.AnswerRows;
import io.redthread.process.WorkQuery;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Satisfaction from questionnaires (满意度): each counts on the day it is closed, by groups of five answers or more. */
@Component
class SurveyKpi implements KpiSource {

    private final AnswerRows answers;

    SurveyKpi(AnswerRows answers) {
        this.answers = answers;
    }

    @Override
    public List<KpiSum> between(Instant from, Instant to) {
        return answers.sums(from, to, SurveyResults.FEWEST);
    }

    @Override
    public boolean knows(KpiCode kpi) {
        return false;
    }

    @Override
    public List<KpiFact> facts(KpiCode kpi, WorkQuery query) {
        return List.of();
    }
}
