package io.redthread.performance.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.InvalidInput;
import io.redthread.performance.Suggestion;
import io.redthread.performance.SuggestionId;
import io.redthread.performance.Suggestions;
import io.redthread.performance.SurveyId;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.process.Scenario;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Suggestions on their way to standards, over HTTP. */
@RestController
@RequestMapping("/api/performance")
class SuggestionController {

    private final Suggestions suggestions;
    private final Once once;

    SuggestionController(Suggestions suggestions, Once once) {
        this.suggestions = suggestions;
        this.once = once;
    }

    @GetMapping("/surveys/{survey}/suggestions")
    @Requires(Permission.PERFORMANCE_SURVEYS)
    List<Suggestion> of(@PathVariable SurveyId survey) {
        return suggestions.of(survey);
    }

    @PostMapping("/surveys/{survey}/suggestions")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.PERFORMANCE_SURVEYS)
    Suggestion pick(
            @PathVariable SurveyId survey,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestBody Words request) {
        var words = Given.filled("/words", request.words());
        return once.answer(key, List.of(survey, words), Suggestion.class, () -> suggestions.pick(survey, words));
    }

    @PostMapping("/suggestions/{id}/draft")
    @Requires(Permission.PROCESS_EDIT)
    Suggestion draft(
            @PathVariable SuggestionId id,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestBody Version request) {
        var scenario = request.known();
        return once.answer(key, List.of(id, scenario), Suggestion.class, () -> suggestions.draft(id, scenario));
    }

    @PostMapping("/suggestions/{id}/done")
    @Requires(Permission.PERFORMANCE_SURVEYS)
    Suggestion done(
            @PathVariable SuggestionId id,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestBody Version request) {
        var scenario = request.known();
        var version = Given.value("/version", request.version());
        return once.answer(
                key, List.of(id, scenario, version), Suggestion.class, () -> suggestions.done(id, scenario, version));
    }

    @PostMapping("/suggestions/{id}/decline")
    @Requires(Permission.PERFORMANCE_SURVEYS)
    Suggestion decline(
            @PathVariable SuggestionId id,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestBody Words request) {
        var why = Given.filled("/words", request.words());
        return once.answer(key, List.of(id, why), Suggestion.class, () -> suggestions.decline(id, why));
    }

    /** Words. */
    record Words(@Nullable String words) {}

    /** A standard, and a version of it where one is meant. */
    record Version(@Nullable String scenario, @Nullable Integer version) {

        Scenario known() {
            var code = Given.text("/scenario", scenario);
            return Scenario.of(code).orElseThrow(() -> InvalidInput.of("/scenario", code, "value-malformed"));
        }
    }
}
