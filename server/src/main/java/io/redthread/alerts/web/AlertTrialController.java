package io.redthread.alerts.web;

import io.redthread.alerts.AlertTrial.Outcome;
import io.redthread.alerts.AlertTrialId;
import io.redthread.alerts.AlertTrials;
import io.redthread.alerts.SubjectKind;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tries of rules on the past over HTTP. */
@RestController
@RequestMapping("/api/alerts/trials")
class AlertTrialController {

    private final AlertTrials trials;
    private final Once once;

    AlertTrialController(AlertTrials trials, Once once) {
        this.trials = trials;
        this.once = once;
    }

    @PostMapping
    @Requires(Permission.ALERTS_RULES)
    Outcome ask(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody TrialRequest request) {
        var kind = Given.value("/kind", request.kind());
        var content = Given.value("/content", request.content()).content();
        var from = Given.value("/from", request.from());
        var until = Given.value("/until", request.until());
        return trials.outcome(
                once.answer(key, request, AlertTrialId.class, () -> trials.ask(kind, content, from, until)));
    }

    /** How far it is and what came out so far. */
    @GetMapping("/{id}")
    @Requires(Permission.ALERTS_RULES)
    Outcome one(@PathVariable AlertTrialId id) {
        return trials.outcome(id);
    }

    /** Which rule, on which days. */
    record TrialRequest(
            @Nullable SubjectKind kind,
            @Nullable AlertContentRequest content,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}
}
