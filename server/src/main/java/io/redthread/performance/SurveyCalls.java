package io.redthread.performance;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells who is asked on the day a questionnaire opens (问卷提醒); said again every hour, everybody is told once. */
@Component
class SurveyCalls {

    private final Surveys surveys;

    SurveyCalls(Surveys surveys) {
        this.surveys = surveys;
    }

    @Scheduled(initialDelay = 2, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void look() {
        surveys.callThoseOpeningToday();
    }
}
