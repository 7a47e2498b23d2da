package io.redthread.approval.web;

import io.redthread.approval.ApprovalCommands;
import io.redthread.approval.ApprovalId;
import io.redthread.approval.Passing;
import io.redthread.approval.StepId;
import io.redthread.identity.Permission;
import io.redthread.identity.PersonId;
import io.redthread.identity.Requires;
import io.redthread.kernel.InvalidInput;
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

/** Who takes a step: give it away, add approvers, take back. */
@RestController
@RequestMapping("/api/approval/approvals/{id}")
class StepController {

    private final ApprovalCommands commands;

    StepController(ApprovalCommands commands) {
        this.commands = commands;
    }

    @PostMapping("/withdraw")
    @Requires({Permission.APPROVAL_READ, Permission.APPROVAL_DECIDE})
    void withdraw(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable ApprovalId id,
            @RequestBody Withdraw request) {
        commands.withdraw(key, id, Words.of(request.reason()));
    }

    @PostMapping("/steps/{step}/reassign")
    @Requires(Permission.APPROVAL_DECIDE)
    void reassign(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable ApprovalId id,
            @PathVariable StepId step,
            @RequestBody Reassign request) {
        if (request.to() == null) {
            throw InvalidInput.of("/to", "", "value-required");
        }
        commands.reassign(key, id, step, request.to(), Words.of(request.text()));
    }

    @PostMapping("/steps/{step}/approvers")
    @Requires(Permission.APPROVAL_DECIDE)
    void add(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable ApprovalId id,
            @PathVariable StepId step,
            @RequestBody Add request) {
        commands.add(
                key,
                id,
                step,
                new Passing.Added(
                        Boolean.TRUE.equals(request.before()),
                        Given.list(request.persons()),
                        Boolean.TRUE.equals(request.allOf()),
                        Words.of(request.text())));
    }

    @PostMapping("/steps/{step}/remove")
    @Requires(Permission.APPROVAL_DECIDE)
    void remove(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable ApprovalId id,
            @PathVariable StepId step) {
        commands.remove(key, id, step);
    }

    /** Why it is taken back. */
    record Withdraw(@Nullable String reason) {}

    /** To whom, and why. */
    record Reassign(@Nullable PersonId to, @Nullable String text) {}

    /** Who comes before or after. */
    record Add(
            @Nullable Boolean before,
            @Nullable List<PersonId> persons,
            @Nullable Boolean allOf,
            @Nullable String text) {}
}
