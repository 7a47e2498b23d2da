package io.redthread.performance;

import java.time.Instant;
import java.util.Optional;

/**
 * A suggestion on its way to a standard (建议闭环, requirement M2).
 *
 * @param id the suggestion
 * @param survey where it was made
 * @param words what it says
 * @param state where it stands
 * @param scenario the standard it is for; empty before it is drafted
 * @param version the version that does it; absent until then
 * @param note why it is declined; else empty
 * @param pickedAt when it was taken
 * @param pickedBy by whom, user name
 * @param doneAt when it came to its end
 */
public record Suggestion(
        SuggestionId id,
        SurveyId survey,
        String words,
        SuggestionState state,
        String scenario,
        Optional<Integer> version,
        String note,
        Instant pickedAt,
        String pickedBy,
        Optional<Instant> doneAt) {}
