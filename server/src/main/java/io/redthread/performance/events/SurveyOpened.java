package io.redthread.performance.events;

import io.redthread.performance.SurveyId;
import java.time.LocalDate;
import java.util.List;

/**
 * A questionnaire takes answers (问卷开放); said again while somebody has not answered, whoever was told is not told twice.
 *
 * @param survey which
 * @param name what it is called
 * @param closesOn the last day it takes answers
 * @param people user names of who is asked and has not answered
 */
public record SurveyOpened(SurveyId survey, String name, LocalDate closesOn, List<String> people) {}
