package io.redthread.alerts.web;

import io.redthread.alerts.AlertKinds;
import io.redthread.alerts.AlertMoment;
import io.redthread.alerts.AlertOwnerChoices;
import io.redthread.alerts.AlertOwnerChoices.Choices;
import io.redthread.alerts.AlertRuleId;
import io.redthread.alerts.AlertRuleLine;
import io.redthread.alerts.AlertRuleView;
import io.redthread.alerts.AlertRules;
import io.redthread.alerts.SubjectKind;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.Label;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.rules.CheckReport;
import io.redthread.rules.Choice;
import io.redthread.rules.Finding;
import io.redthread.rules.Word;
import io.redthread.rules.WordType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rules of early warning over HTTP. */
@RestController
@RequestMapping("/api/alerts/rules")
class AlertRuleController {

    private final AlertRules rules;
    private final AlertKinds kinds;
    private final AlertOwnerChoices owners;
    private final Once once;

    AlertRuleController(AlertRules rules, AlertKinds kinds, AlertOwnerChoices owners, Once once) {
        this.rules = rules;
        this.kinds = kinds;
        this.owners = owners;
        this.once = once;
    }

    @GetMapping
    @Requires(Permission.ALERTS_READ)
    List<AlertRuleLine> all() {
        return rules.all();
    }

    /** What rules can be about, and the words they may use. */
    @GetMapping("/kinds")
    @Requires(Permission.ALERTS_READ)
    List<AlertKindView> kinds() {
        return kinds.all().stream().map(AlertKindView::of).toList();
    }

    /** Whom rules may tell. */
    @GetMapping("/owners")
    @Requires(Permission.ALERTS_RULES)
    Choices owners() {
        return owners.all();
    }

    @GetMapping("/{id}")
    @Requires(Permission.ALERTS_READ)
    AlertRuleView one(@PathVariable AlertRuleId id) {
        return rules.one(id);
    }

    @PostMapping
    @Requires(Permission.ALERTS_RULES)
    AlertRuleView begin(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody NewAlertRule request) {
        var kind = Given.value("/kind", request.kind());
        var content = Given.value("/content", request.content()).content();
        return rules.one(once.answer(key, request, AlertRuleId.class, () -> rules.begin(kind, content)));
    }

    @PutMapping("/{id}/draft")
    @Requires(Permission.ALERTS_RULES)
    AlertRuleView save(@PathVariable AlertRuleId id, @RequestBody AlertDraft request) {
        return rules.save(
                id,
                Given.value("/revision", request.revision()),
                Given.value("/content", request.content()).content());
    }

    /** What there is to say against a rule, and its condition in one sentence. */
    @PostMapping("/check")
    @Requires(Permission.ALERTS_READ)
    AlertCheck check(@RequestBody NewAlertRule request) {
        return AlertCheck.of(rules.check(
                Given.value("/kind", request.kind()),
                Given.value("/content", request.content()).content()));
    }

    @PostMapping("/{id}/publish")
    @Requires(Permission.ALERTS_RULES)
    AlertRuleView publish(
            @PathVariable AlertRuleId id,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestBody SeenRule request) {
        var seen = Given.value("/revision", request.revision());
        once.run(key, new Asked(id, request), () -> rules.publish(id, seen));
        return rules.one(id);
    }

    @PostMapping("/{id}/turn")
    @Requires(Permission.ALERTS_RULES)
    AlertRuleView turn(
            @PathVariable AlertRuleId id,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestBody Turn request) {
        var seen = Given.value("/revision", request.revision());
        var on = Given.value("/on", request.on());
        once.run(key, new Asked(id, request), () -> rules.turn(id, seen, on));
        return rules.one(id);
    }

    @PostMapping("/{id}/mute")
    @Requires(Permission.ALERTS_RULES)
    AlertRuleView mute(
            @PathVariable AlertRuleId id,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestBody SilentRule request) {
        var seen = Given.value("/revision", request.revision());
        once.run(
                key,
                new Asked(id, request),
                () -> rules.mute(id, seen, Optional.ofNullable(request.until()), Given.text(request.reason())));
        return rules.one(id);
    }

    private record Asked(AlertRuleId id, Object request) {}

    /** A rule to be begun or checked. */
    record NewAlertRule(
            @Nullable SubjectKind kind, @Nullable AlertContentRequest content) {}

    /** What a draft says now. */
    record AlertDraft(@Nullable Integer revision, @Nullable AlertContentRequest content) {}

    /** Which revision was seen. */
    record SeenRule(@Nullable Integer revision) {}

    /** On or off. */
    record Turn(@Nullable Integer revision, @Nullable Boolean on) {}

    /** Until when it is silent, and why; without a moment it speaks again. */
    record SilentRule(
            @Nullable Integer revision,
            @Nullable Instant until,
            @Nullable String reason) {}

    /** What rules can be about. */
    record AlertKindView(
            SubjectKind kind,
            Label title,
            List<AlertWord> words,
            List<AlertMoment> moments,
            boolean past,
            @Nullable Label missing) {

        static AlertKindView of(AlertKinds.Kind it) {
            return new AlertKindView(
                    it.kind(),
                    it.title(),
                    it.words().stream().map(AlertWord::of).toList(),
                    it.moments(),
                    it.past(),
                    it.missing().orElse(null));
        }
    }

    /** A word. */
    record AlertWord(
            String name,
            WordType type,
            Label label,
            Label unit,
            Label help,
            @Nullable Long min,
            @Nullable Long max,
            List<Choice> choices) {

        static AlertWord of(Word it) {
            return new AlertWord(
                    it.name(),
                    it.type(),
                    it.label(),
                    it.unit(),
                    it.help(),
                    it.min().orElse(null),
                    it.max().orElse(null),
                    it.choices());
        }
    }

    /** What the checks found. */
    record AlertCheck(boolean clean, List<AlertFinding> findings, String sentenceZh, String sentenceEn) {

        static AlertCheck of(CheckReport it) {
            var reading = it.readings().getFirst();
            return new AlertCheck(
                    it.clean(),
                    it.findings().stream()
                            .map(one -> new AlertFinding(
                                    one.severity(),
                                    one.code(),
                                    one.zh(),
                                    one.en(),
                                    one.place().orElse(null)))
                            .toList(),
                    reading.zh(),
                    reading.en());
        }
    }

    /** One finding. */
    record AlertFinding(Finding.Severity severity, String code, String zh, String en, Finding.@Nullable Place place) {}
}
