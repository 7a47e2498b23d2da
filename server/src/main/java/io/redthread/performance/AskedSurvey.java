package io.redthread.performance;

import io.redthread.kernel.Label;
import java.util.List;

/**
 * What somebody who follows a link is asked.
 *
 * @param name what the questionnaire is called
 * @param audience whom it asks
 * @param questions each to be answered with 1 to 5
 */
public record AskedSurvey(String name, SurveyAudience audience, List<Label> questions) {}
