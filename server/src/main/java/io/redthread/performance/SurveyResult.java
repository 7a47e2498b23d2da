package io.redthread.performance;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a closed questionnaire came to (问卷结果). Groups of fewer than five answers are in nothing but the number hidden.
 *
 * @param survey the questionnaire
 * @param groups by department, or by group of customers
 * @param hidden answers that are not shown, lest they tell who gave them
 * @param words free texts of the groups shown, in no order
 * @param causes what complaints were about, the most frequent first
 */
public record SurveyResult(Survey survey, List<Group> groups, int hidden, List<String> words, List<Cause> causes) {

    /**
     * A group.
     *
     * @param department its code
     * @param answers how many
     * @param means mean of each question, two decimals
     * @param mean mean of all questions, two decimals
     */
    public record Group(String department, int answers, List<BigDecimal> means, BigDecimal mean) {}

    /**
     * A cause of complaints.
     *
     * @param cause the word
     * @param answers how many named it
     */
    public record Cause(String cause, int answers) {}
}
