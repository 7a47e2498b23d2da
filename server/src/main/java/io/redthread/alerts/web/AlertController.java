package io.redthread.alerts.web;

import io.redthread.alerts.AlertCause;
import io.redthread.alerts.AlertDesk;
import io.redthread.alerts.AlertDesk.Detail;
import io.redthread.alerts.AlertFeedback;
import io.redthread.alerts.AlertFilter;
import io.redthread.alerts.AlertHandling;
import io.redthread.alerts.AlertHandling.Solving;
import io.redthread.alerts.AlertId;
import io.redthread.alerts.AlertLine;
import io.redthread.alerts.AlertReviews;
import io.redthread.alerts.AlertReviews.Review;
import io.redthread.alerts.store.AlertCounts.Standing;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.CompanyDay;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Alerts over HTTP. */
@RestController
@RequestMapping("/api/alerts")
class AlertController {

    private final AlertDesk desk;
    private final AlertHandling handling;
    private final AlertReviews reviews;
    private final AlertFeedback feedback;
    private final Once once;
    private final Clock clock;

    AlertController(
            AlertDesk desk,
            AlertHandling handling,
            AlertReviews reviews,
            AlertFeedback feedback,
            Once once,
            Clock clock) {
        this.desk = desk;
        this.handling = handling;
        this.reviews = reviews;
        this.feedback = feedback;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping
    @Requires(Permission.ALERTS_READ)
    Page<AlertLine> page(@ModelAttribute AlertFilter filter, @ModelAttribute PageQuery query) {
        return desk.page(filter, query);
    }

    /** How many are open, of what the caller sees. */
    @GetMapping("/standing")
    @Requires(Permission.ALERTS_READ)
    Standing standing() {
        return desk.standing();
    }

    /** Whom alerts can be given to. */
    @GetMapping("/handlers")
    @Requires(Permission.ALERTS_HANDLE)
    List<Handler> handlers() {
        return handling.handlers().stream()
                .map(it -> new Handler(it.username(), it.name()))
                .toList();
    }

    /** What the alerts of a month had in common; of this month where none is named. */
    @GetMapping("/review")
    @Requires(Permission.ALERTS_READ)
    Review review(@RequestParam @Nullable LocalDate month) {
        return reviews.of(month == null ? CompanyDay.today(clock) : month);
    }

    @GetMapping("/{id}")
    @Requires(Permission.ALERTS_READ)
    Detail one(@PathVariable AlertId id) {
        return desk.one(id);
    }

    @PostMapping("/{id}/claim")
    @Requires(Permission.ALERTS_HANDLE)
    Detail claim(
            @PathVariable AlertId id, @RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody Seen request) {
        var seen = Given.value("/revision", request.revision());
        once.run(key, new Asked(id, request), () -> handling.claim(id, seen));
        return desk.one(id);
    }

    @PostMapping("/{id}/assign")
    @Requires(Permission.ALERTS_HANDLE)
    Detail assign(
            @PathVariable AlertId id,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestBody Assignment request) {
        var seen = Given.value("/revision", request.revision());
        var to = Given.filled("/username", request.username());
        once.run(key, new Asked(id, request), () -> handling.assign(id, seen, to, Given.text(request.word())));
        return desk.one(id);
    }

    @PostMapping("/{id}/comments")
    @Requires(Permission.ALERTS_HANDLE)
    Detail comment(
            @PathVariable AlertId id,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestBody Remark request) {
        once.run(key, new Asked(id, request), () -> handling.comment(id, Given.text(request.body())));
        return desk.one(id);
    }

    @PostMapping("/{id}/mute")
    @Requires(Permission.ALERTS_HANDLE)
    Detail mute(
            @PathVariable AlertId id,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestBody Silence request) {
        var seen = Given.value("/revision", request.revision());
        var until = Given.value("/until", request.until());
        once.run(key, new Asked(id, request), () -> handling.mute(id, seen, until, Given.text(request.reason())));
        return desk.one(id);
    }

    @PostMapping("/{id}/solve")
    @Requires(Permission.ALERTS_HANDLE)
    Detail solve(
            @PathVariable AlertId id,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestBody Solution request) {
        var seen = Given.value("/revision", request.revision());
        var how = new Solving(
                Given.text(request.solution()),
                Given.value("/cause", request.cause()),
                Optional.ofNullable(request.cost()));
        once.run(key, new Asked(id, request), () -> handling.solve(id, seen, how));
        return desk.one(id);
    }

    @PostMapping("/{id}/review")
    @Requires(Permission.ALERTS_HANDLE)
    Detail reviewed(
            @PathVariable AlertId id,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestBody Changed request) {
        var seen = Given.value("/revision", request.revision());
        once.run(key, new Asked(id, request), () -> handling.review(id, seen, Given.text(request.changed())));
        return desk.one(id);
    }

    /** Says whether a figure out of line was worth telling; tunes its series. */
    @PostMapping("/{id}/feedback")
    @Requires(Permission.ALERTS_HANDLE)
    Detail feedback(
            @PathVariable AlertId id,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestBody Thought request) {
        var seen = Given.value("/revision", request.revision());
        var useful = Given.value("/useful", request.useful());
        once.run(key, new Asked(id, request), () -> feedback.say(id, seen, useful));
        return desk.one(id);
    }

    private record Asked(AlertId id, Object request) {}

    /** Somebody alerts can be given to. */
    record Handler(String username, String name) {}

    /** Which revision was seen. */
    record Seen(@Nullable Integer revision) {}

    /** To whom it is given, with a word. */
    record Assignment(
            @Nullable Integer revision,
            @Nullable String username,
            @Nullable String word) {}

    /** What is said about it. */
    record Remark(@Nullable String body) {}

    /** Until when it is silent, and why. */
    record Silence(
            @Nullable Integer revision,
            @Nullable Instant until,
            @Nullable String reason) {}

    /** How it was solved. */
    record Solution(
            @Nullable Integer revision,
            @Nullable String solution,
            @Nullable AlertCause cause,
            @Nullable BigDecimal cost) {}

    /** What was changed so that it does not come back. */
    record Changed(@Nullable Integer revision, @Nullable String changed) {}

    /** Whether it was worth telling. */
    record Thought(@Nullable Integer revision, @Nullable Boolean useful) {}
}
