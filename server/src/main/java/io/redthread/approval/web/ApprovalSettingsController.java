package io.redthread.approval.web;

import io.redthread.approval.ApprovalSettings;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Settings of approvals over HTTP. */
@RestController
@RequestMapping("/api/approval")
class ApprovalSettingsController {

    private final ApprovalSettings settings;
    private final Once once;

    ApprovalSettingsController(ApprovalSettings settings, Once once) {
        this.settings = settings;
        this.once = once;
    }

    @GetMapping("/settings")
    @Requires({Permission.APPROVAL_READ, Permission.APPROVAL_DECIDE, Permission.APPROVAL_SETTINGS})
    SettingsView view() {
        return SettingsView.of(settings.view());
    }

    @PutMapping("/settings")
    @Requires(Permission.APPROVAL_SETTINGS)
    SettingsView change(
            @RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody SettingsView.Limits request) {
        return once.answer(
                key, request, SettingsView.class, () -> SettingsView.of(settings.change(request.settings())));
    }

    @PutMapping("/settings/roles")
    @Requires(Permission.APPROVAL_SETTINGS)
    SettingsView roles(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody Roles request) {
        var wanted = Given.list(request.roles());
        return once.answer(
                key,
                request,
                SettingsView.class,
                () -> SettingsView.of(settings.roles(IntStream.range(0, wanted.size())
                        .mapToObj(i -> wanted.get(i).at(i + 1))
                        .toList())));
    }

    @PutMapping("/settings/reasons")
    @Requires(Permission.APPROVAL_SETTINGS)
    SettingsView reasons(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody Reasons request) {
        return once.answer(
                key,
                request,
                SettingsView.class,
                () -> SettingsView.of(settings.reasons(Given.list(request.reasons()).stream()
                        .map(SettingsView.Reason::asked)
                        .toList())));
    }

    /** Step roles in their order. */
    record Roles(@Nullable List<SettingsView.Role> roles) {}

    /** Reasons in their order. */
    record Reasons(@Nullable List<SettingsView.Reason> reasons) {}
}
