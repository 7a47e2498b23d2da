package io.redthread.performance.web;

import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Label;
import io.redthread.performance.SurveyAudience;
import io.redthread.performance.SurveyDraft;
import io.redthread.performance.SurveyRhythm;
import io.redthread.platform.json.Given;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A questionnaire to be asked. */
record SurveyRequest(
        @Nullable String name,
        @Nullable SurveyAudience audience,
        @Nullable SurveyRhythm rhythm,
        @Nullable List<Question> questions,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        @Nullable List<String> groups) {

    private static final int MOST_QUESTIONS = 10;
    private static final int MOST_GROUPS = 500;

    /** A question in both languages. */
    record Question(@Nullable String zh, @Nullable String en) {

        Label label() {
            return new Label(Given.filled("/zh", zh), Given.filled("/en", en));
        }
    }

    SurveyDraft draft() {
        var asked = few("/questions", Given.some("/questions", questions), MOST_QUESTIONS);
        var whom = few("/groups", Given.some("/groups", groups), MOST_GROUPS);
        return new SurveyDraft(
                Given.filled("/name", name),
                Given.value("/audience", audience),
                Given.value("/rhythm", rhythm),
                Given.each("/questions", asked, Question::label),
                Given.value("/opensOn", opensOn),
                Given.value("/closesOn", closesOn),
                audience == SurveyAudience.STAFF ? whom.stream().distinct().toList() : whom);
    }

    private static <T> List<T> few(String pointer, List<T> list, int most) {
        if (list.size() > most) {
            throw InvalidInput.of(pointer, list.size(), "rule-out-of-range");
        }
        return list;
    }
}
