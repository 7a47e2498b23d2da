package io.redthread.performance.web;

import io.redthread.identity.Permission;
import io.redthread.identity.PublicEndpoint;
import io.redthread.identity.Requires;
import io.redthread.identity.SignedInOnly;
import io.redthread.performance.AskedSurvey;
import io.redthread.performance.NewSurvey;
import io.redthread.performance.Survey;
import io.redthread.performance.SurveyId;
import io.redthread.performance.SurveyPoint;
import io.redthread.performance.SurveyResult;
import io.redthread.performance.SurveyResults;
import io.redthread.performance.Surveys;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Questionnaires over HTTP. Answers go without an idempotency key: the key would stand beside a name; the link is used once. */
@RestController
@RequestMapping("/api/performance/surveys")
class SurveyController {

    private final Surveys surveys;
    private final SurveyResults results;
    private final Once once;

    SurveyController(Surveys surveys, SurveyResults results, Once once) {
        this.surveys = surveys;
        this.results = results;
        this.once = once;
    }

    @GetMapping
    @Requires(Permission.PERFORMANCE_SURVEYS)
    List<Survey> all() {
        return surveys.all();
    }

    @GetMapping("/mine")
    @SignedInOnly
    List<Survey> mine() {
        return surveys.mine();
    }

    @GetMapping("/trend")
    @Requires(Permission.PERFORMANCE_SURVEYS)
    List<SurveyPoint> trend() {
        return results.trend();
    }

    @GetMapping("/{id}/result")
    @Requires(Permission.PERFORMANCE_SURVEYS)
    SurveyResult result(@PathVariable SurveyId id) {
        return results.of(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.PERFORMANCE_SURVEYS)
    NewSurvey open(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody SurveyRequest request) {
        var draft = request.draft();
        return once.answer(key, draft, NewSurvey.class, () -> surveys.open(draft));
    }

    @PostMapping("/{id}/close")
    @Requires(Permission.PERFORMANCE_SURVEYS)
    Survey close(@PathVariable SurveyId id, @RequestHeader("Idempotency-Key") IdempotencyKey key) {
        return once.answer(key, id, Survey.class, () -> surveys.close(id));
    }

    @PostMapping("/{id}/my-link")
    @SignedInOnly
    Link myLink(@PathVariable SurveyId id) {
        return new Link(surveys.myLink(id));
    }

    @GetMapping("/asked/{secret}")
    @PublicEndpoint
    AskedSurvey asked(@PathVariable String secret) {
        return surveys.asked(secret);
    }

    @PostMapping("/asked/{secret}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PublicEndpoint
    void answer(@PathVariable String secret, @RequestBody AnswerGiven request) {
        surveys.answer(secret, request.given());
    }

    /**
     * A link of one's own.
     *
     * @param secret what stands in it
     */
    record Link(String secret) {}
}
