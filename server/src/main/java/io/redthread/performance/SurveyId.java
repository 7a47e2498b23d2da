package io.redthread.performance;

import io.redthread.kernel.Id;

/** Identifies a questionnaire (问卷). */
public record SurveyId(long value) implements Id {}
