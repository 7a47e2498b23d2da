package io.redthread.performance;

import io.redthread.kernel.Label;
import java.time.LocalDate;
import java.util.List;

/**
 * An anonymous questionnaire (匿名问卷, requirements M2, L10).
 *
 * @param id the questionnaire
 * @param name what it is called
 * @param audience whom it asks
 * @param rhythm how often it is asked
 * @param questions each answered with 1 to 5
 * @param opensOn the first day it takes answers
 * @param closesOn the last day
 * @param state where it stands
 * @param asked how many were asked
 * @param answered how many have answered
 */
public record Survey(
        SurveyId id,
        String name,
        SurveyAudience audience,
        SurveyRhythm rhythm,
        List<Label> questions,
        LocalDate opensOn,
        LocalDate closesOn,
        SurveyState state,
        int asked,
        int answered) {}
