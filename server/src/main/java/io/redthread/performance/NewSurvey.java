package io.redthread.performance;

import java.util.List;

/**
 * A questionnaire that was opened.
 *
 * @param survey the questionnaire
 * @param links secrets of customers' links, told this once; none for people of the company, who make their own
 */
public record NewSurvey(Survey survey, List<String> links) {}
