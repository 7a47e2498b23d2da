package io.redthread.performance.store;

import static io.redthread.performance.store.jooq.Tables.SUGGESTION;

import io.redthread.performance.Suggestion;
import io.redthread.performance.SuggestionId;
import io.redthread.performance.SuggestionState;
import io.redthread.performance.SurveyId;
import io.redthread.performance.store.jooq.tables.records.SuggestionRecord;
import io.redthread.platform.database.RowCounts;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Suggestions on their way to standards. */
@Repository
public class SuggestionRows {

    private final DSLContext sql;

    SuggestionRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Those of a questionnaire, the latest first. */
    public List<Suggestion> of(SurveyId survey) {
        return sql.selectFrom(SUGGESTION)
                .where(SUGGESTION.SURVEY_ID.eq(survey))
                .orderBy(SUGGESTION.ID.desc())
                .fetch(SuggestionRows::suggestion);
    }

    /** The one of that id. */
    public Optional<Suggestion> find(SuggestionId id) {
        return sql.selectFrom(SUGGESTION).where(SUGGESTION.ID.eq(id)).fetchOptional(SuggestionRows::suggestion);
    }

    /** Adds one. */
    public void add(Suggestion it) {
        RowCounts.expect(
                1,
                sql.insertInto(SUGGESTION)
                        .set(SUGGESTION.ID, it.id())
                        .set(SUGGESTION.SURVEY_ID, it.survey())
                        .set(SUGGESTION.WORDS, it.words())
                        .set(SUGGESTION.PICKED_AT, it.pickedAt())
                        .set(SUGGESTION.PICKED_BY, it.pickedBy())
                        .execute(),
                "suggestion");
    }

    /** Moves one that stands there and has not come to its end; answers how many that were. */
    public int move(SuggestionState from, Suggestion to, String by) {
        return sql.update(SUGGESTION)
                .set(SUGGESTION.STATE, to.state())
                .set(SUGGESTION.SCENARIO, to.scenario())
                .set(SUGGESTION.VERSION, to.version().orElse(null))
                .set(SUGGESTION.NOTE, to.note())
                .set(SUGGESTION.DONE_AT, to.doneAt().orElse(null))
                .set(SUGGESTION.DONE_BY, to.doneAt().map(_ -> by).orElse(null))
                .where(SUGGESTION.ID.eq(to.id()))
                .and(SUGGESTION.STATE.eq(from))
                .and(SUGGESTION.STATE.in(SuggestionState.PICKED, SuggestionState.DRAFTED))
                .execute();
    }

    private static Suggestion suggestion(SuggestionRecord row) {
        return new Suggestion(
                row.getId(),
                row.getSurveyId(),
                row.getWords(),
                row.getState(),
                row.getScenario(),
                Optional.ofNullable(row.getVersion()),
                row.getNote(),
                row.getPickedAt(),
                row.getPickedBy(),
                Optional.ofNullable(row.getDoneAt()));
    }
}
