package io.redthread.process.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.InvalidInput;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.process.RunningMoves;
import io.redthread.process.Scenario;
import io.redthread.process.StandardChange;
import io.redthread.process.StandardDrafts;
import io.redthread.process.StandardFinding;
import io.redthread.process.StandardId;
import io.redthread.process.StandardPublishing;
import io.redthread.process.StandardPublishing.Wanted;
import io.redthread.process.StandardState;
import io.redthread.process.StandardVersion;
import io.redthread.process.Standards;
import io.redthread.process.web.StandardController.StandardView;
import io.redthread.process.web.StandardRequests.Save;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Versions of standards over HTTP: drafting, checking, publishing, moving what runs. */
@RestController
@RequestMapping("/api/process/standards")
class StandardVersionController {

    private final StandardDrafts drafts;
    private final StandardPublishing publishing;
    private final RunningMoves moves;
    private final Standards standards;
    private final Once once;
    private final Clock clock;

    StandardVersionController(
            StandardDrafts drafts,
            StandardPublishing publishing,
            RunningMoves moves,
            Standards standards,
            Once once,
            Clock clock) {
        this.drafts = drafts;
        this.publishing = publishing;
        this.moves = moves;
        this.standards = standards;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/{scenario}/versions")
    @Requires(Permission.PROCESS_READ)
    List<VersionHead> versions(@PathVariable String scenario) {
        var known = scenario(scenario);
        var running = moves.running(known);
        var current = standards.published(scenario).id();
        return drafts.versions(known).stream()
                .map(it -> VersionHead.of(
                        it, current, running.getOrDefault(it.standard().id(), 0L), clock.instant()))
                .toList();
    }

    @GetMapping("/versions/{id}")
    @Requires(Permission.PROCESS_READ)
    VersionPage version(@PathVariable StandardId id) {
        return page(drafts.version(id));
    }

    @GetMapping("/versions/{id}/changes/{before}")
    @Requires(Permission.PROCESS_READ)
    List<StandardChange> changes(@PathVariable StandardId id, @PathVariable StandardId before) {
        return drafts.changes(before, id);
    }

    @PostMapping("/{scenario}/draft")
    @Requires(Permission.PROCESS_EDIT)
    VersionPage begin(@RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable String scenario) {
        return once.answer(
                key, Map.of("begin", scenario), VersionPage.class, () -> page(drafts.begin(scenario(scenario))));
    }

    @PutMapping("/{scenario}/draft")
    @Requires(Permission.PROCESS_EDIT)
    VersionPage save(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable String scenario,
            @RequestBody Save request) {
        return once.answer(
                key,
                Map.of("scenario", scenario, "draft", request),
                VersionPage.class,
                () -> page(drafts.save(
                        scenario(scenario),
                        Given.value("/revision", request.revision()),
                        note(request.note()),
                        request.read())));
    }

    @DeleteMapping("/{scenario}/draft")
    @Requires(Permission.PROCESS_EDIT)
    void discard(@RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable String scenario) {
        once.run(key, Map.of("discard", scenario), () -> drafts.discard(scenario(scenario)));
    }

    @PostMapping("/{scenario}/draft/publish")
    @Requires(Permission.PROCESS_EDIT)
    VersionPage publish(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable String scenario,
            @RequestBody Publish request) {
        return once.answer(
                key,
                Map.of("scenario", scenario, "publish", request),
                VersionPage.class,
                () -> page(publishing.publish(scenario(scenario), request.wanted())));
    }

    @PostMapping("/versions/{id}/running")
    @Requires(Permission.PROCESS_EDIT)
    RunningMoves.Moved move(@RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable StandardId id) {
        return once.answer(key, Map.of("move", id.value()), RunningMoves.Moved.class, () -> moves.move(id));
    }

    private VersionPage page(StandardVersion it) {
        var draft = it.state() == StandardState.DRAFT;
        return new VersionPage(
                VersionHead.of(it, standards.published(it.standard().scenario()).id(), 0, clock.instant()),
                StandardView.of(it.standard()),
                draft ? drafts.check(it) : List.of(),
                drafts.changes(it),
                drafts.departments());
    }

    private static Scenario scenario(String code) {
        return Scenario.of(code).orElseThrow(() -> InvalidInput.of("/scenario", code, "scenario-unknown"));
    }

    private static String note(@Nullable String note) {
        var text = Given.text(note);
        if (text.length() > 500) {
            throw InvalidInput.of("/note", text, "text-too-long");
        }
        return text;
    }

    /** How a draft is to be published. */
    record Publish(
            @Nullable Integer revision,
            @Nullable Instant from,
            @Nullable String note,
            @Nullable String training) {

        Wanted wanted() {
            var text = Given.text(training);
            if (text.length() > 500) {
                throw InvalidInput.of("/training", text, "text-too-long");
            }
            return new Wanted(
                    Given.value("/revision", revision), Optional.ofNullable(from), Given.filled("/note", note), text);
        }
    }

    /** A version in a list: {@code draft}, {@code coming}, {@code in-force} or {@code past}. */
    record VersionHead(
            StandardId id,
            String scenario,
            int version,
            String standing,
            Instant validFrom,
            String note,
            int revision,
            String createdBy,
            @Nullable String publishedBy,
            @Nullable Instant publishedAt,
            long running) {

        static VersionHead of(StandardVersion it, StandardId current, long running, Instant now) {
            return new VersionHead(
                    it.standard().id(),
                    it.standard().scenario(),
                    it.standard().version(),
                    standing(it, current, now),
                    it.validFrom(),
                    it.note(),
                    it.revision(),
                    it.createdBy(),
                    it.publishedBy().orElse(null),
                    it.publishedAt().orElse(null),
                    running);
        }

        private static String standing(StandardVersion it, StandardId current, Instant now) {
            if (it.state() == StandardState.DRAFT) {
                return "draft";
            }
            if (it.standard().id().equals(current)) {
                return "in-force";
            }
            return it.validFrom().isAfter(now) ? "coming" : "past";
        }
    }

    /** A version with what is wrong with it, what it changes against the one in force, and who may own its nodes. */
    record VersionPage(
            VersionHead head,
            StandardView standard,
            List<StandardFinding> findings,
            List<StandardChange> changes,
            List<String> departments) {}
}
