package io.redthread.approval.web;

import io.redthread.approval.ApprovalId;
import io.redthread.approval.BatchTaken;
import io.redthread.approval.Decision;
import io.redthread.approval.Decisions;
import io.redthread.approval.StepId;
import io.redthread.approval.Taken;
import io.redthread.approval.Verdict;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.InvalidInput;
import io.redthread.platform.files.FileId;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.json.Given;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Decisions over HTTP, one or many at once. */
@RestController
@RequestMapping("/api/approval")
class DecisionController {

    private final Decisions decisions;

    DecisionController(Decisions decisions) {
        this.decisions = decisions;
    }

    @PostMapping("/approvals/{id}/decision")
    @Requires(Permission.APPROVAL_DECIDE)
    Taken decide(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable ApprovalId id,
            @RequestBody Decide request) {
        return decisions.decide(key, request.at(id));
    }

    @PostMapping("/decisions")
    @Requires(Permission.APPROVAL_DECIDE)
    BatchTaken decideAll(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody DecideAll request) {
        var turns = Given.list(request.turns());
        return decisions.decideAll(
                key,
                turns.stream()
                        .map(turn -> new Decide(
                                        turn.step(), request.verdict(), request.opinion(), request.reason(), List.of())
                                .at(wanted(turn.approval(), "/approval")))
                        .toList());
    }

    /** A decision at the step that was seen. */
    record Decide(
            @Nullable StepId step,
            @Nullable Verdict verdict,
            @Nullable String opinion,
            @Nullable String reason,
            @Nullable List<FileId> files) {

        Decision at(ApprovalId id) {
            return new Decision(
                    id,
                    wanted(step, "/step"),
                    wanted(verdict, "/verdict"),
                    opinion == null ? "" : opinion,
                    reason == null ? "" : reason,
                    Given.list(files));
        }
    }

    /** The same decision at many steps. */
    record DecideAll(
            @Nullable List<Turn> turns,
            @Nullable Verdict verdict,
            @Nullable String opinion,
            @Nullable String reason) {}

    /** A step of an approval as it was seen. */
    record Turn(@Nullable ApprovalId approval, @Nullable StepId step) {}

    private static <T> T wanted(@Nullable T value, String pointer) {
        if (value == null) {
            throw InvalidInput.of(pointer, "", "value-required");
        }
        return value;
    }
}
