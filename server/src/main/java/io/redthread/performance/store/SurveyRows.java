package io.redthread.performance.store;

import static io.redthread.performance.store.jooq.Tables.ANSWER;
import static io.redthread.performance.store.jooq.Tables.INVITATION;
import static io.redthread.performance.store.jooq.Tables.SURVEY;

import io.redthread.kernel.Label;
import io.redthread.performance.GivenAnswer;
import io.redthread.performance.Survey;
import io.redthread.performance.SurveyDraft;
import io.redthread.performance.SurveyId;
import io.redthread.performance.SurveyState;
import io.redthread.platform.database.RowCounts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Questionnaires, and answers going in. */
@Repository
public class SurveyRows {

    private final DSLContext sql;
    private final JsonMapper json;

    SurveyRows(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** All of them, the latest first. */
    public List<Survey> all() {
        return where(DSL.noCondition());
    }

    /** The one of that id. */
    public Optional<Survey> find(SurveyId id) {
        return where(SURVEY.ID.eq(id)).stream().findFirst();
    }

    private List<Survey> where(Condition which) {
        var asked = DSL.field(DSL.selectCount().from(INVITATION).where(INVITATION.SURVEY_ID.eq(SURVEY.ID)));
        var answered = DSL.field(DSL.selectCount()
                .from(INVITATION)
                .where(INVITATION.SURVEY_ID.eq(SURVEY.ID))
                .and(INVITATION.ANSWERED));
        return sql.select(SURVEY.fields())
                .select(asked.as("asked"), answered.as("taken"))
                .from(SURVEY)
                .where(which)
                .orderBy(SURVEY.OPENS_ON.desc(), SURVEY.ID.desc())
                .fetch(row -> new Survey(
                        row.get(SURVEY.ID),
                        row.get(SURVEY.NAME),
                        row.get(SURVEY.AUDIENCE),
                        row.get(SURVEY.RHYTHM),
                        List.of(json.readValue(row.get(SURVEY.QUESTIONS).data(), Label[].class)),
                        row.get(SURVEY.OPENS_ON),
                        row.get(SURVEY.CLOSES_ON),
                        row.get(SURVEY.STATE),
                        row.get("asked", Integer.class),
                        row.get("taken", Integer.class)));
    }

    /** Adds one. */
    public void add(SurveyId id, SurveyDraft draft, Instant at, String by) {
        RowCounts.expect(
                1,
                sql.insertInto(SURVEY)
                        .set(SURVEY.ID, id)
                        .set(SURVEY.NAME, draft.name())
                        .set(SURVEY.AUDIENCE, draft.audience())
                        .set(SURVEY.RHYTHM, draft.rhythm())
                        .set(
                                SURVEY.QUESTIONS,
                                JSONB.valueOf(Objects.requireNonNull(json.writeValueAsString(draft.questions()))))
                        .set(SURVEY.OPENS_ON, draft.opensOn())
                        .set(SURVEY.CLOSES_ON, draft.closesOn())
                        .set(SURVEY.CREATED_AT, at)
                        .set(SURVEY.CREATED_BY, by)
                        .execute(),
                "survey");
    }

    /** Adds an answer under an id drawn at random. */
    public void add(SurveyId survey, String department, LocalDate month, GivenAnswer given) {
        RowCounts.expect(
                1,
                sql.insertInto(ANSWER)
                        .set(ANSWER.ID, UUID.randomUUID())
                        .set(ANSWER.SURVEY_ID, survey)
                        .set(ANSWER.DEPARTMENT, department)
                        .set(ANSWER.MONTH, month)
                        .set(
                                ANSWER.SCORES,
                                given.scores().stream().map(Integer::shortValue).toArray(Short[]::new))
                        .set(ANSWER.CAUSE, given.cause())
                        .set(ANSWER.WORDS, given.words())
                        .execute(),
                "answer");
    }

    /** Closes an open one; answers how many that were. */
    public int close(SurveyId id, Instant at) {
        return sql.update(SURVEY)
                .set(SURVEY.STATE, SurveyState.CLOSED)
                .set(SURVEY.CLOSED_AT, at)
                .where(SURVEY.ID.eq(id))
                .and(SURVEY.STATE.eq(SurveyState.OPEN))
                .execute();
    }

    /** Writes the answers anew under other ids and in their order, all in one transaction. */
    public void shuffle(SurveyId id) {
        sql.execute("""
                with gone as (delete from performance.answer where survey_id = {0}
                              returning gen_random_uuid() as id, survey_id, department, month, scores, cause, words)
                insert into performance.answer (id, survey_id, department, month, scores, cause, words)
                select id, survey_id, department, month, scores, cause, words from gone order by id
                """, DSL.val(id.value()));
    }
}
