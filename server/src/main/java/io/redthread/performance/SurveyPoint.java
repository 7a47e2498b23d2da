package io.redthread.performance;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A department's score in a closed questionnaire, for the line over time.
 *
 * @param survey the questionnaire
 * @param name what it was called
 * @param closesOn its last day
 * @param department code of the department
 * @param answers how many, five at least
 * @param mean mean of all questions, two decimals
 */
public record SurveyPoint(
        SurveyId survey, String name, LocalDate closesOn, String department, int answers, BigDecimal mean) {}
