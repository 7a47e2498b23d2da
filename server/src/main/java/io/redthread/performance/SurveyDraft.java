package io.redthread.performance;

import io.redthread.kernel.Label;
import java.time.LocalDate;
import java.util.List;

/**
 * A questionnaire to be asked.
 *
 * @param name what it is called
 * @param audience whom it asks
 * @param rhythm how often it is asked
 * @param questions one to ten, each answered with 1 to 5
 * @param opensOn the first day it takes answers
 * @param closesOn the last day
 * @param groups codes of the departments asked; of customers the group each link stands for, one link an entry
 */
public record SurveyDraft(
        String name,
        SurveyAudience audience,
        SurveyRhythm rhythm,
        List<Label> questions,
        LocalDate opensOn,
        LocalDate closesOn,
        List<String> groups) {}
