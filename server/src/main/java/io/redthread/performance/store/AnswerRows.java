package io.redthread.performance.store;

import static io.redthread.performance.store.jooq.Tables.ANSWER;
import static io.redthread.performance.store.jooq.Tables.SURVEY;

import io.redthread.performance.KpiCode;
import io.redthread.performance.SurveyId;
import io.redthread.performance.SurveyPoint;
import io.redthread.performance.SurveyState;
import io.redthread.performance.domain.KpiSum;
import io.redthread.performance.domain.KpiSum.Place;
import io.redthread.performance.domain.Tally;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** What was answered; not by whom. */
@Repository
public class AnswerRows {

    private static final Field<Long> SCORES =
            DSL.field("sum(cardinality({0}))::bigint", SQLDataType.BIGINT, ANSWER.SCORES);
    private static final Field<Long> POINTS =
            DSL.field("sum((select sum(s) from unnest({0}) s))::bigint", SQLDataType.BIGINT, ANSWER.SCORES);

    private final DSLContext sql;

    AnswerRows(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * An answer.
     *
     * @param department the group it counts for
     * @param scores 1 to 5 for each question
     * @param cause what a complaint is about; empty where there is none
     * @param words free text
     */
    public record Answered(String department, List<Integer> scores, String cause, String words) {}

    /** The answers to a questionnaire. */
    public List<Answered> of(SurveyId survey) {
        return sql.selectFrom(ANSWER)
                .where(ANSWER.SURVEY_ID.eq(survey))
                .orderBy(ANSWER.ID)
                .fetch(row -> new Answered(
                        row.getDepartment(),
                        Arrays.stream(row.getScores()).map(Short::intValue).toList(),
                        row.getCause(),
                        row.getWords()));
    }

    /** Scores of questionnaires closed from one moment to before another, by groups of so many answers at least. */
    public List<KpiSum> sums(Instant from, Instant to, int fewest) {
        return sql.select(ANSWER.DEPARTMENT, SCORES, POINTS)
                .from(SURVEY)
                .join(ANSWER)
                .on(ANSWER.SURVEY_ID.eq(SURVEY.ID))
                .where(SURVEY.CLOSED_AT.ge(from))
                .and(SURVEY.CLOSED_AT.lt(to))
                .groupBy(SURVEY.ID, ANSWER.DEPARTMENT)
                .having(DSL.count().ge(fewest))
                .fetch(row -> new KpiSum(
                        KpiCode.SATISFACTION,
                        new Place("", row.value1(), 0, 0, ""),
                        new Tally(row.value2(), row.value3())));
    }

    /** Means of closed questionnaires by department, the earliest first, of so many answers at least. */
    public List<SurveyPoint> means(int fewest) {
        var mean = DSL.field("round({0}::numeric / {1}, 2)", BigDecimal.class, POINTS, SCORES);
        return sql.select(SURVEY.ID, SURVEY.NAME, SURVEY.CLOSES_ON, ANSWER.DEPARTMENT, DSL.count(), mean)
                .from(SURVEY)
                .join(ANSWER)
                .on(ANSWER.SURVEY_ID.eq(SURVEY.ID))
                .where(SURVEY.STATE.eq(SurveyState.CLOSED))
                .groupBy(SURVEY.ID, ANSWER.DEPARTMENT)
                .having(DSL.count().ge(fewest))
                .orderBy(SURVEY.CLOSES_ON, SURVEY.ID, ANSWER.DEPARTMENT)
                .fetch(row -> new SurveyPoint(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }
}
